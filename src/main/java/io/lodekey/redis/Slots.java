package io.lodekey.redis;

/// The slots of a Cluster: to which a key belongs is the CRC-16 (XMODEM) of its name, or of its hash tag, modulo
/// [#COUNT], as the Cluster specification says. Standalone and Sentinel have all slots on one primary.
public final class Slots {
    /// How many there are, numbered from 0.
    public static final int COUNT = 16_384;

    private static final int[] TABLE = table();

    private Slots() {}

    /// The slot of a key. Only what stands between the first `{` and the next `}` counts, if that is not empty, so that
    /// names with the same tag share a slot.
    public static int of(byte[] name) {
        int open = indexOf(name, '{', 0);
        int close = open < 0 ? -1 : indexOf(name, '}', open + 1);
        return close > open + 1 ? crc(name, open + 1, close) % COUNT : crc(name, 0, name.length) % COUNT;
    }

    private static int indexOf(byte[] name, char wanted, int from) {
        for (int i = from; i < name.length; i++) {
            if (name[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static int crc(byte[] name, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = (crc << 8 & 0xffff) ^ TABLE[(crc >>> 8 ^ name[i]) & 0xff];
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
            }
            table[i] = crc & 0xffff;
        }
        return table;
    }
}
