package io.lodekey.monitor;

import io.lodekey.keyspace.KeyType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The biggest keys seen, by a heap whose smallest one stands first. A key that SCAN gives twice stays one, at its
/// later size. Names may be a megabyte long: where they would hold too much memory, fewer keys are kept.
final class BiggestKeys {
    private static final Comparator<BigKey> SMALLEST_FIRST = Comparator.comparingLong(BigKey::bytes);

    private final int top;
    private final PriorityQueue<BigKey> heap;
    private long nameBytes;

    BiggestKeys(int top) {
        this.top = top;
        this.heap = new PriorityQueue<>(Math.max(1, top), SMALLEST_FIRST);
    }

    void offer(byte[] name, KeyType type, long bytes) {
        BigKey smallest = heap.peek();
        if (top == 0 || (smallest != null && heap.size() == top && bytes <= smallest.bytes())) {
            return;
        }
        if (heap.removeIf(key -> Arrays.equals(key.key(), name))) {
            nameBytes -= name.length;
        }
        heap.add(new BigKey(name, type, bytes));
        nameBytes += name.length;
        while (heap.size() > top || (nameBytes > KeyspaceReport.MOST_NAME_BYTES && heap.size() > 1)) {
            nameBytes -= heap.remove().key().length;
        }
    }

    void add(BiggestKeys other) {
        other.heap.forEach(key -> offer(key.key(), key.type(), key.bytes()));
    }

    List<BigKey> fallingBySize() {
        return heap.stream().sorted(SMALLEST_FIRST.reversed()).toList();
    }
}
