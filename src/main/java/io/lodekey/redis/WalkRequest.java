package io.lodekey.redis;

import java.util.OptionalLong;

/// How to walk a keyspace.
///
/// @param sample stop after about so many keys in all; empty walks everything
/// @param scanCount the COUNT of each SCAN; 0 chooses in proportion to the keyspace
/// @param memoryUsage ask MEMORY USAGE (the default of five samples) of each key
/// @param replicas read each shard from a replica, where one answers: its primary is spared, and the replica may lag
///     behind it
/// @param pace how much of the servers' time it may take
public record WalkRequest(OptionalLong sample, int scanCount, boolean memoryUsage, boolean replicas, Pace pace) {
    public WalkRequest {
        if (scanCount < 0 || (sample.isPresent() && sample.getAsLong() < 0)) {
            throw new IllegalArgumentException("A sample and a count are not negative");
        }
    }

    /// From the primaries, at full speed.
    public WalkRequest(OptionalLong sample, int scanCount, boolean memoryUsage) {
        this(sample, scanCount, memoryUsage, false, Pace.FULL);
    }

    public static WalkRequest everything() {
        return new WalkRequest(OptionalLong.empty(), 0, true);
    }

    public WalkRequest fromReplicas(boolean wanted) {
        return new WalkRequest(sample, scanCount, memoryUsage, wanted, pace);
    }

    public WalkRequest at(Pace wanted) {
        return new WalkRequest(sample, scanCount, memoryUsage, replicas, wanted);
    }
}
