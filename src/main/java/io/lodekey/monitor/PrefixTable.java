package io.lodekey.monitor;

import io.lodekey.keyspace.KeyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts unknown keys by their prefix: a hash table with open addressing over the names' bytes, so that a key of a
/// known prefix allocates nothing. Holds [UnknownCount#MOST_PREFIXES] prefixes; keys of later ones share one row.
final class PrefixTable {
    private static final int SLOTS = 1 << 15;
    private static final int ROW_BITS = 14; // holds MOST_PREFIXES
    private static final long ROW_MASK = (1L << ROW_BITS) - 1;

    private final int[] slots = new int[SLOTS];
    private byte[][] prefixes = new byte[64][];
    private String[] texts = new String[64];
    private long[] keys = new long[64];
    private long[] bytes = new long[64];
    private int size;
    private long otherKeys;
    private long otherBytes;

    void add(byte[] name, long sizeOfKey) {
        add(name, prefixLength(name), 1, sizeOfKey);
    }

    void add(PrefixTable other) {
        for (int row = 0; row < other.size; row++) {
            add(other.prefixes[row], other.prefixes[row].length, other.keys[row], other.bytes[row]);
        }
        otherKeys += other.otherKeys;
        otherBytes += other.otherBytes;
    }

    private void add(byte[] name, int length, long moreKeys, long moreBytes) {
        int slot = slot(name, length);
        if (slots[slot] == 0) {
            if (size == UnknownCount.MOST_PREFIXES) {
                otherKeys += moreKeys;
                otherBytes += moreBytes;
                return;
            }
            slots[slot] = insert(Arrays.copyOf(name, length)) + 1;
        }
        int row = slots[slot] - 1;
        keys[row] += moreKeys;
        bytes[row] += moreBytes;
    }

    /// Most keys first; among equals the one seen first.
    List<PrefixCount> counts(Estimate estimate) {
        List<PrefixCount> counts = new ArrayList<>(size + 1);
        for (int row : rowsByKeys()) {
            counts.add(new PrefixCount(texts[row], estimate.scaled(keys[row]), estimate.scaled(bytes[row])));
        }
        if (otherKeys > 0) {
            counts.add(new PrefixCount(PrefixCount.OTHERS, estimate.scaled(otherKeys), estimate.scaled(otherBytes)));
        }
        return counts;
    }

    /// Ten times a second, so it sorts plain numbers: the count, and below it the row from the far end.
    private int[] rowsByKeys() {
        long[] order = new long[size];
        for (int row = 0; row < size; row++) {
            order[row] = keys[row] << ROW_BITS | ROW_MASK - row;
        }
        Arrays.sort(order);
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = (int) (ROW_MASK - (order[size - 1 - i] & ROW_MASK));
        }
        return rows;
    }

    private static int prefixLength(byte[] name) {
        int most = Math.min(name.length, UnknownCount.MOST_PREFIX_BYTES);
        for (int i = 0; i < most; i++) {
            if (name[i] == ':') {
                return i;
            }
        }
        return most;
    }

    /// The slot that holds this prefix, or the free one where it belongs. The table is never more than a third
    /// full.
    private int slot(byte[] name, int length) {
        int hash = 0x811c9dc5; // FNV-1a
        for (int i = 0; i < length; i++) {
            hash = (hash ^ (name[i] & 0xff)) * 0x01000193;
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        while (slots[slot] != 0 && !holds(slots[slot] - 1, name, length)) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private boolean holds(int row, byte[] name, int length) {
        return Arrays.equals(prefixes[row], 0, prefixes[row].length, name, 0, length);
    }

    private int insert(byte[] prefix) {
        if (size == prefixes.length) {
            int capacity = size * 2;
            prefixes = Arrays.copyOf(prefixes, capacity);
            texts = Arrays.copyOf(texts, capacity);
            keys = Arrays.copyOf(keys, capacity);
            bytes = Arrays.copyOf(bytes, capacity);
        }
        prefixes[size] = prefix;
        texts[size] = KeyText.print(prefix);
        return size++;
    }
}
