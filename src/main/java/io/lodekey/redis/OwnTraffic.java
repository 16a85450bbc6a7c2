package io.lodekey.redis;

/// Look-ups that Lodekey itself added to a server's `keyspace_hits` and `keyspace_misses`.
public record OwnTraffic(long hits, long misses) {
    public static final OwnTraffic NONE = new OwnTraffic(0, 0);

    public long lookups() {
        return hits + misses;
    }

    public OwnTraffic plus(OwnTraffic other) {
        return new OwnTraffic(hits + other.hits, misses + other.misses);
    }

    /// What was added since `earlier`.
    public OwnTraffic minus(OwnTraffic earlier) {
        return new OwnTraffic(hits - earlier.hits, misses - earlier.misses);
    }
}
