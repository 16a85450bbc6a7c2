package io.lodekey.demo;

/// Random numbers that follow from a seed, a purpose and an index alone: the tenth document's id is the
/// same whether or not the nine before it were asked for, which is how the pipeline finds again what the
/// filling wrote. (SplitMix64, whose streams are well mixed from any starting point.)
final class Dice {
    private static final String HEX = "0123456789abcdef";
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed, String purpose, long index) {
        state = mixed(mixed(seed + GOLDEN * purpose.hashCode()) + GOLDEN * index);
    }

    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /// From 0 to `bound` - 1.
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /// From `low` to `high`, both possible.
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /// From 0 to 1, without 1.
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    String pick(String... of) {
        return of[below(of.length)];
    }

    /// Lower-case hexadecimal digits.
    String hex(int digits) {
        var text = new StringBuilder(digits);
        var word = 0L;
        for (var i = 0; i < digits; i++) {
            if (i % 16 == 0) {
                word = next();
            }
            text.append(HEX.charAt((int) (word & 15)));
            word >>>= 4;
        }
        return text.toString();
    }

    /// A UUID of version 4.
    String uuid() {
        var digits = hex(32);
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-4" + digits.substring(13, 16) + "-"
                + "89ab".charAt(below(4)) + digits.substring(17, 20) + "-" + digits.substring(20);
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) {
            bytes[i] = (byte) next();
        }
        return bytes;
    }

    private static long mixed(long value) {
        var z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
