package io.lodekey.monitor;

import java.time.Duration;
import java.time.Instant;

/// A time without data: from the last sample before it to the first one after it.
///
/// @param until the newest attempt to sample, for a gap that still goes on
public record Gap(Instant from, Instant until) {
    /// One or two late samples are no gap.
    private static final int INTERVALS = 3;

    static boolean between(Instant from, Instant until, Duration interval) {
        return Duration.between(from, until).compareTo(interval.multipliedBy(INTERVALS)) > 0;
    }
}
