package io.lodekey.redis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Gathers by which ids the servers know Lodekey's connections.
final class ClientIds {
    private final Map<String, Set<Long>> byNode = new HashMap<>();

    void add(Node node, Wire wire) {
        wire.id()
                .ifPresent(id ->
                        byNode.computeIfAbsent(node.id(), _ -> new HashSet<>()).add(id));
    }

    Map<String, Set<Long>> byNode() {
        return byNode;
    }
}
