package io.lodekey.monitor;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/// Slices of the history, the older the coarser. At one sample a second: half an hour as sampled, then five hours of
/// ten
/// seconds each, then thirty hours of a minute, then a week of ten minutes; at longer intervals as many samples last
/// accordingly longer. Some six thousand slices at most, whatever the session's length.
final class Tiers {
    private static final List<Tier> PLAN =
            List.of(new Tier(1_800, 10), new Tier(1_800, 6), new Tier(1_800, 10), new Tier(1_008, 1));

    private final List<Deque<Slice>> tiers = new ArrayList<>();

    /// @param most slices in this tier
    /// @param merge how many of them become one of the next tier
    private record Tier(int most, int merge) {}

    Tiers() {
        PLAN.forEach(_ -> tiers.add(new ArrayDeque<>()));
    }

    void add(Slice slice) {
        tiers.getFirst().addLast(slice);
        for (int i = 0; i < PLAN.size() && tiers.get(i).size() > PLAN.get(i).most(); i++) {
            List<Slice> oldest = oldest(tiers.get(i), PLAN.get(i).merge());
            if (i + 1 < PLAN.size()) {
                tiers.get(i + 1).addLast(Slice.merged(oldest));
            }
        }
    }

    /// Oldest first.
    Stream<Slice> after(Instant cutoff) {
        return tiers.reversed().stream()
                .flatMap(Deque::stream)
                .filter(slice -> slice.until().isAfter(cutoff));
    }

    /// Takes at most so many out. What lies on two sides of a gap is never merged.
    private static List<Slice> oldest(Deque<Slice> tier, int most) {
        List<Slice> taken = new ArrayList<>(List.of(tier.removeFirst()));
        while (taken.size() < most && !taken.getLast().gapBefore(tier.getFirst().from())) {
            taken.add(tier.removeFirst());
        }
        return taken;
    }
}
