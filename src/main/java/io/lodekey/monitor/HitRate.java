package io.lodekey.monitor;

import java.util.OptionalDouble;

/// Hit rates of a span of time, 0 to 1; empty without look-ups in it.
///
/// *As reported* is hits / (hits + misses), by the growth of the server's `keyspace_hits` and `keyspace_misses` in the
/// span. *Net of Lodekey* is the same after Lodekey's own hits and misses, counted from each reply by the session's
/// ledger, are taken off both: TYPE and PTTL of a scan are look-ups that hit, and would push the rate towards 1. Both
/// rest on the same two readings of INFO, which carry the ledger as it stood when the server made the reply. Other
/// look-ups that are no reads of the application (another console's) stay in both, for nobody can tell them.
///
/// @param server as reported
/// @param net net of Lodekey
/// @param ownHits look-ups of Lodekey that were left out of `net`
public record HitRate(OptionalDouble server, OptionalDouble net, long ownHits, long ownMisses) {
    public static final HitRate UNKNOWN = new HitRate(OptionalDouble.empty(), OptionalDouble.empty(), 0, 0);

    static HitRate of(Delta delta) {
        return new HitRate(
                rate(delta.hits(), delta.misses()),
                rate(delta.hits() - delta.ownHits(), delta.misses() - delta.ownMisses()),
                delta.ownHits(),
                delta.ownMisses());
    }

    public long ownLookups() {
        return ownHits + ownMisses;
    }

    /// A negative count can only be a command of Lodekey's own caught between server and ledger: it counts as none.
    private static OptionalDouble rate(long hits, long misses) {
        long hit = Math.max(0, hits);
        long all = hit + Math.max(0, misses);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hit / all);
    }
}
