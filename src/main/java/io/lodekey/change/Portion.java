package io.lodekey.change;

/// How much goes into one window.
///
/// @param keys at most; 1 or more
/// @param bytes of values together at most, as far as their sizes are known; one key goes in any case
record Portion(int keys, long bytes) {
    /// A value of unknown size is taken for this.
    private static final long ASSUMED = 4_096;

    static long size(PlannedKey key) {
        return key.bytes() < 0 ? ASSUMED : key.bytes();
    }
}
