package io.lodekey.monitor;

import java.time.Duration;
import java.util.OptionalDouble;

/// What a server counted between two readings of the same connection and epoch. Deltas of one epoch or of several add
/// up, which cumulative counters don't: a hit rate over an hour is the sum of its deltas.
///
/// @param covered time between the two readings
/// @param commands `total_commands_processed`, Lodekey's own included
/// @param hits `keyspace_hits` as the server reports it
/// @param misses `keyspace_misses` as the server reports it
/// @param ownHits those of them that Lodekey's look-ups caused, by its ledger
public record Delta(
        Duration covered,
        long commands,
        long evicted,
        long expired,
        long hits,
        long misses,
        long ownHits,
        long ownMisses) {
    public static final Delta NONE = new Delta(Duration.ZERO, 0, 0, 0, 0, 0, 0, 0);

    /// This and a delta of another time of the same server: the times add up.
    public Delta then(Delta later) {
        return sum(later, covered.plus(later.covered));
    }

    /// This and a delta of the same time of another server: the longer time counts.
    public Delta beside(Delta other) {
        return sum(other, covered.compareTo(other.covered) >= 0 ? covered : other.covered);
    }

    public HitRate hitRate() {
        return HitRate.of(this);
    }

    /// How much a second; empty when no time is covered.
    public OptionalDouble perSecond(long amount) {
        return covered.isZero() ? OptionalDouble.empty() : OptionalDouble.of(amount / (covered.toNanos() / 1e9));
    }

    private Delta sum(Delta other, Duration time) {
        return new Delta(
                time,
                commands + other.commands,
                evicted + other.evicted,
                expired + other.expired,
                hits + other.hits,
                misses + other.misses,
                ownHits + other.ownHits,
                ownMisses + other.ownMisses);
    }
}
