package io.lodekey.redis;

import io.lodekey.settings.HostPort;
import java.util.Optional;

/// One server process that holds keys. A standalone session has exactly one.
///
/// @param id stable while the session lives, and what ledgers and lanes are kept by: the address for a standalone
///     server and for one under Sentinel (its run id changes with every restart), the node's own id in a Cluster
/// @param role as last heard: it changes with a failover
/// @param primary the id of the node a replica follows; empty for a primary, and where it follows none
public record Node(String id, HostPort address, NodeRole role, Optional<String> primary) {
    /// A primary, or a replica of nobody in particular.
    public Node(String id, HostPort address, NodeRole role) {
        this(id, address, role, Optional.empty());
    }

    /// A replica.
    static Node following(Node primary, String id, HostPort address) {
        return new Node(id, address, NodeRole.REPLICA, Optional.of(primary.id()));
    }
}
