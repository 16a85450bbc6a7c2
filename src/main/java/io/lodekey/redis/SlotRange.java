package io.lodekey.redis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Neighbouring slots of one primary.
///
/// @param last not less than `first`, below [Slots#COUNT]
record SlotRange(int first, int last) {
    static final SlotRange ALL = new SlotRange(0, Slots.COUNT - 1);

    SlotRange {
        if (first < 0 || last < first || last >= Slots.COUNT) {
            throw new IllegalArgumentException("No range of slots: " + first + "-" + last);
        }
    }

    boolean holds(int slot) {
        return first <= slot && slot <= last;
    }

    /// The same slots in rising order and as few ranges as can be, so that equal sets of slots are equal lists.
    static List<SlotRange> tidied(List<SlotRange> ranges) {
        var tidied = new ArrayList<SlotRange>();
        for (SlotRange range : ranges.stream()
                .sorted(Comparator.comparingInt(SlotRange::first))
                .toList()) {
            SlotRange before = tidied.isEmpty() ? null : tidied.getLast();
            if (before != null && range.first() <= before.last() + 1) {
                tidied.set(tidied.size() - 1, new SlotRange(before.first(), Math.max(before.last(), range.last())));
            } else {
                tidied.add(range);
            }
        }
        return List.copyOf(tidied);
    }
}
