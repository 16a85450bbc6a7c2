package io.lodekey.keyspace;

/// Finds the colons that divide a name, eight bytes at a time: most of a name is ids, which a walk only has to pass.
final class Colons {
    private static final long COLON_IN_EACH_BYTE = 0x3a3a3a3a3a3a3a3aL;
    private static final long LOW_BIT_IN_EACH_BYTE = 0x0101010101010101L;
    private static final long HIGH_BIT_IN_EACH_BYTE = 0x8080808080808080L;

    private Colons() {}

    /// Index of the first colon at or after `from`; the length of the name when there is none.
    static int next(byte[] name, int from) {
        for (int at = from; at < name.length; at += Long.BYTES) {
            // A byte that is a colon becomes zero; subtracting one borrows into its high bit. Bytes above a colon may
            // be marked wrongly by the borrow, the lowest mark never is. Bytes beyond the end are no colons.
            long differs = Words.eightOrFewer(name, at) ^ COLON_IN_EACH_BYTE;
            long marks = (differs - LOW_BIT_IN_EACH_BYTE) & ~differs & HIGH_BIT_IN_EACH_BYTE;
            if (marks != 0) {
                return at + (Long.numberOfTrailingZeros(marks) >>> 3);
            }
        }
        return name.length;
    }

    /// Whether the segments from `from` on are all non-empty. `from` beyond the end means that none is left.
    static boolean segmentsFilled(byte[] name, int from) {
        int at = from;
        while (at <= name.length) {
            int end = next(name, at);
            if (end == at) {
                return false;
            }
            at = end + 1;
        }
        return from <= name.length;
    }

    /// Whether `name` from `from` to `to` is one or more ASCII digits.
    static boolean digits(byte[] name, int from, int to) {
        for (int i = from; i < to; i++) {
            if (name[i] < '0' || name[i] > '9') {
                return false;
            }
        }
        return from < to;
    }
}
