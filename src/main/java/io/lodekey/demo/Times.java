package io.lodekey.demo;

import java.time.Instant;

/// The moment at which the sample stands still. Values carry times; were they those of the clock, no two samples of
/// one seed would be the same. What the pipeline writes carries the real time.
final class Times {
    static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    static final long SECOND = 1_000;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    /// Nothing of a sample expires before this, so that who looks at once sees all of it.
    static final long SHORTEST = 40 * SECOND;

    private Times() {}

    /// What is left of a time to live: much for the newest, little for the oldest, and jitter only shortens.
    ///
    /// @param bound the longest, in milliseconds
    /// @param age from 0, the newest, to 1
    static long left(long bound, double age, Dice dice) {
        var share = StrictMath.pow(Math.clamp(1 - age, 0, 1), 0.8) * (1 - 0.1 * dice.unit());
        return Math.max(Math.min(SHORTEST, bound), (long) (bound * share));
    }
}
