package io.lodekey.redis;

import java.util.List;

/// A primary, the slots it is home to, and who follows it.
///
/// @param slots tidied; empty for a primary that holds none yet
record Shard(List<SlotRange> slots, Node primary, List<Node> replicas) {
    Shard {
        slots = SlotRange.tidied(slots);
        replicas = List.copyOf(replicas);
    }

    boolean holds(int slot) {
        return slots.stream().anyMatch(range -> range.holds(slot));
    }

    /// Sorts by first slot, those without any last.
    int order() {
        return slots.isEmpty() ? Slots.COUNT : slots.getFirst().first();
    }
}
