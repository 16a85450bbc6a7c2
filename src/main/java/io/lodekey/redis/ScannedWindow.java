package io.lodekey.redis;

import io.lodekey.keyspace.KeyType;
import java.util.Arrays;
import java.util.List;

/// Some keys of one node with what was learned about each. Arrays behind it are reused for the next window.
public final class ScannedWindow {
    /// Value of [#pttl(int)] for a key without expiry.
    public static final long NO_EXPIRY = -1;
    /// Value of [#pttl(int)] when the key went, or may not be asked, between TYPE and PTTL.
    public static final long PTTL_UNKNOWN = -2;
    /// Value of [#bytes(int)] when it was not asked or could not be answered.
    public static final long BYTES_UNKNOWN = -1;

    private final Node node;
    private byte[][] names;
    private Fate[] fates;
    private KeyType[] types;
    private long[] pttls;
    private long[] bytes;
    private int size;

    ScannedWindow(Node node, int capacity) {
        this.node = node;
        names = new byte[capacity][];
        fates = new Fate[capacity];
        types = new KeyType[capacity];
        pttls = new long[capacity];
        bytes = new long[capacity];
    }

    /// One key of a window made by hand, for tests of those who take windows.
    public record Row(byte[] name, Fate fate, KeyType type, long pttl, long bytes) {}

    /// A window made by hand.
    public static ScannedWindow of(Node node, List<Row> rows) {
        var window = new ScannedWindow(node, rows.size());
        for (Row row : rows) {
            int i = window.add(row.name());
            window.set(i, row.fate(), row.type(), row.pttl(), row.bytes());
        }
        return window;
    }

    public Node node() {
        return node;
    }

    public int size() {
        return size;
    }

    public byte[] name(int i) {
        return names[i];
    }

    public Fate fate(int i) {
        return fates[i];
    }

    /// [KeyType#OTHER] unless the fate is [Fate#SEEN].
    public KeyType type(int i) {
        return types[i];
    }

    /// Milliseconds left, or [#NO_EXPIRY], or [#PTTL_UNKNOWN].
    public long pttl(int i) {
        return pttls[i];
    }

    /// What MEMORY USAGE estimates, or [#BYTES_UNKNOWN].
    public long bytes(int i) {
        return bytes[i];
    }

    void clear() {
        Arrays.fill(names, 0, size, null);
        size = 0;
    }

    int add(byte[] name) {
        if (size == names.length) {
            grow(Math.max(64, size * 2));
        }
        names[size] = name;
        fates[size] = Fate.GONE;
        types[size] = KeyType.OTHER;
        pttls[size] = PTTL_UNKNOWN;
        bytes[size] = BYTES_UNKNOWN;
        return size++;
    }

    void set(int i, Fate fate, KeyType type, long pttl, long size) {
        fates[i] = fate;
        types[i] = type;
        pttls[i] = pttl;
        bytes[i] = size;
    }

    private void grow(int capacity) {
        names = Arrays.copyOf(names, capacity);
        fates = Arrays.copyOf(fates, capacity);
        types = Arrays.copyOf(types, capacity);
        pttls = Arrays.copyOf(pttls, capacity);
        bytes = Arrays.copyOf(bytes, capacity);
    }
}
