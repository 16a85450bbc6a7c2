package io.lodekey.monitor;

/// Counts by row: a row is a family, a rule, a type. Arrays, so that a key costs a few additions and no object.
final class CountRows {
    private final long[] keys;
    private final long[] bytes;
    private final double[] squares;
    private final long[] noExpiry;

    CountRows(int rows) {
        keys = new long[rows];
        bytes = new long[rows];
        squares = new double[rows];
        noExpiry = new long[rows];
    }

    void add(int row, long size, boolean expires) {
        keys[row]++;
        bytes[row] += size;
        squares[row] += (double) size * size;
        if (!expires) {
            noExpiry[row]++;
        }
    }

    void add(CountRows other) {
        add(keys, other.keys);
        add(bytes, other.bytes);
        add(noExpiry, other.noExpiry);
        for (int row = 0; row < squares.length; row++) {
            squares[row] += other.squares[row];
        }
    }

    static void add(long[] to, long[] more) {
        for (int row = 0; row < to.length; row++) {
            to[row] += more[row];
        }
    }

    long keys(int row) {
        return keys[row];
    }

    long bytes(int row) {
        return bytes[row];
    }

    /// Sum of the squares of the sizes: what the variance of a sample needs.
    double squares(int row) {
        return squares[row];
    }

    long noExpiry(int row) {
        return noExpiry[row];
    }

    long allKeys() {
        return sum(keys);
    }

    long allBytes() {
        return sum(bytes);
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
