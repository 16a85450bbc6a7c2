package io.lodekey.monitor;

import java.util.OptionalLong;

/// Client connections; what the server does not tell is empty.
///
/// @param connected `connected_clients`, Lodekey's own included
/// @param blocked `blocked_clients`: waiting in a blocking call
/// @param max `maxclients`
public record ClientsSample(OptionalLong connected, OptionalLong blocked, OptionalLong max) {
    public static final ClientsSample UNKNOWN =
            new ClientsSample(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
}
