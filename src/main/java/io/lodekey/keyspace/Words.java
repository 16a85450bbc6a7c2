package io.lodekey.keyspace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads up to eight bytes at once, the first of them lowest.
final class Words {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    /// The eight bytes at `from`, which must all be there.
    static long eight(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /// The eight bytes at `from`, with zeros for those beyond the end of the array.
    static long eightOrFewer(byte[] bytes, int from) {
        if (from <= bytes.length - Long.BYTES) {
            return eight(bytes, from);
        }
        int there = bytes.length - from;
        if (there <= 0) {
            return 0;
        }
        if (bytes.length >= Long.BYTES) {
            return eight(bytes, bytes.length - Long.BYTES) >>> (Long.SIZE - Byte.SIZE * there);
        }
        long word = 0;
        for (int i = bytes.length - 1; i >= from; i--) {
            word = word << Byte.SIZE | (bytes[i] & 0xff);
        }
        return word;
    }

    /// The first `count` bytes of a word, from 0 to 8; zeros for the others.
    static long first(long word, int count) {
        return count >= Long.BYTES ? word : word & ((1L << (Byte.SIZE * count)) - 1);
    }
}
