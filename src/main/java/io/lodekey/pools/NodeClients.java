package io.lodekey.pools;

import io.lodekey.redis.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How many connections a node has.
///
/// @param connected clients as CLIENT LIST or INFO count them, replicas left out by the latter
/// @param max `maxclients`
/// @param listed whether the node told who they are
/// @param failure one sentence for a person when the node could not be read at all
/// @param denied what the user may not ask
public record NodeClients(
        Node node,
        OptionalLong connected,
        OptionalLong max,
        boolean listed,
        Optional<String> failure,
        List<Denied> denied) {
    public NodeClients {
        denied = List.copyOf(denied);
    }

    static NodeClients failed(Node node, String why) {
        return new NodeClients(node, OptionalLong.empty(), OptionalLong.empty(), false, Optional.of(why), List.of());
    }

    /// Of `maxclients`; empty if either is not known.
    public OptionalDouble share() {
        return connected.isPresent() && max.isPresent() && max.getAsLong() > 0
                ? OptionalDouble.of((double) connected.getAsLong() / max.getAsLong())
                : OptionalDouble.empty();
    }
}
