package io.lodekey.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lodekey's own connections at one moment. `created` is always `idle` and `inUse` together.
///
/// @param limit most connections that may be open at a time, `REDIS_MAX_CONNECTIONS`
/// @param created open now, those that all callers share among them
/// @param idle kept for the next caller
/// @param inUse lent out; a shared one is in use for as long as it is open
/// @param waiting callers who wait for a connection because all are in use
/// @param shared the connections for reads that all callers share, one a node
/// @param dedicated lent for one piece of work, such as a walk or a change, and closed after it
/// @param borrows how often a connection was asked for in this session
/// @param waitP50 from asking until it was there, connecting included, over the last thousand; empty before the first
/// @param waitP99 likewise
/// @param timeouts how often none came free in time
/// @param reconnects how often a shared connection was lost and came back
/// @param lastReconnect when that was the last time
/// @param clients the ids by which the servers know these connections, by [Node#id()]; one whose server does not tell
///     is missing
public record PoolReading(
        int limit,
        int created,
        int idle,
        int inUse,
        int waiting,
        int shared,
        int dedicated,
        long borrows,
        Optional<Duration> waitP50,
        Optional<Duration> waitP99,
        long timeouts,
        int reconnects,
        Optional<Instant> lastReconnect,
        Map<String, Set<Long>> clients) {
    public PoolReading {
        clients = Map.copyOf(clients);
    }

    /// Whether this connection of this node is one of Lodekey's.
    public boolean holds(Node node, long client) {
        return clients.getOrDefault(node.id(), Set.of()).contains(client);
    }
}
