package io.lodekey.monitor;

import io.lodekey.redis.Pace;
import java.util.OptionalLong;

/// How to scan.
///
/// @param sample stop after so many keys and scale the figures; empty walks every key
/// @param top how many of the biggest keys to keep, 0 to [#MOST_TOP]
/// @param pace gentle on a server whose clients must not feel it
/// @param replicas read each shard from a replica where one answers, to spare the primaries
public record ScanOptions(OptionalLong sample, int top, Pace pace, boolean replicas) {
    /// Enough for any table; the names are held in memory.
    public static final int MOST_TOP = 10_000;

    /// What a scan keeps when nobody says otherwise.
    public static final int USUAL_TOP = 100;

    public ScanOptions {
        if (sample.isPresent() && sample.getAsLong() < 1) {
            throw new IllegalArgumentException("A sample holds at least one key");
        }
        if (top < 0 || top > MOST_TOP) {
            throw new IllegalArgumentException("The number of biggest keys is 0 to " + MOST_TOP);
        }
    }

    /// From the primaries.
    public ScanOptions(OptionalLong sample, int top, Pace pace) {
        this(sample, top, pace, false);
    }

    /// Every key, at full speed.
    public static ScanOptions everything() {
        return new ScanOptions(OptionalLong.empty(), USUAL_TOP, Pace.FULL);
    }

    /// About `keys` keys, figures scaled.
    public static ScanOptions sampleOf(long keys) {
        return new ScanOptions(OptionalLong.of(keys), USUAL_TOP, Pace.FULL);
    }

    public ScanOptions at(Pace wanted) {
        return new ScanOptions(sample, top, wanted, replicas);
    }
}
