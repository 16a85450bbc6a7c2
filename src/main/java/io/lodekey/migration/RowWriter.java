package io.lodekey.migration;

import io.lodekey.change.PlanFile;
import io.lodekey.change.PlannedKey;
import java.util.ArrayList;
import java.util.List;

/// Adds rows to a plan some thousand at a time, from the walking thread and the one that looks at new names.
final class RowWriter {
    private static final int BATCH = 5_000;

    private final PlanFile plan;
    private final List<PlannedKey> batch = new ArrayList<>(BATCH);

    RowWriter(PlanFile plan) {
        this.plan = plan;
    }

    synchronized void add(PlannedKey key) {
        batch.add(key);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    synchronized void flush() {
        if (!batch.isEmpty()) {
            plan.add(List.copyOf(batch));
            batch.clear();
        }
    }
}
