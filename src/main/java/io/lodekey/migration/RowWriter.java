package io.lodekey.migration;

import io.lodekey.change.PlanFile;
import io.lodekey.change.PlannedKey;
import java.util.ArrayList;
import java.util.List;

/// Adds rows to a plan some thousand at a time, on the walking thread.
final class RowWriter {
    private static final int BATCH = 5_000;

    private final PlanFile plan;
    private final List<PlannedKey> batch = new ArrayList<>(BATCH);

    RowWriter(PlanFile plan) {
        this.plan = plan;
    }

    void add(PlannedKey key) {
        batch.add(key);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (!batch.isEmpty()) {
            plan.add(List.copyOf(batch));
            batch.clear();
        }
    }
}
