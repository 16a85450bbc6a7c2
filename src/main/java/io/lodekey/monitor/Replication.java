package io.lodekey.monitor;

import java.util.Optional;
import java.util.OptionalLong;

/// A node's part in replication; what does not apply to its role or isn't told is empty.
///
/// @param replicas connected to this node
/// @param linkUp a replica's connection to its primary
/// @param secondsBehind since a replica last heard from its primary
/// @param bytesBehind a replica's distance from the primary's offset in the same sample
/// @param offset how far this node's replication stream has come
public record Replication(
        OptionalLong replicas,
        Optional<Boolean> linkUp,
        OptionalLong secondsBehind,
        OptionalLong bytesBehind,
        OptionalLong offset) {
    public static final Replication UNKNOWN = new Replication(
            OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    Replication behind(long primaryOffset) {
        return offset.isPresent()
                ? new Replication(
                        replicas,
                        linkUp,
                        secondsBehind,
                        OptionalLong.of(Math.max(0, primaryOffset - offset.getAsLong())),
                        offset)
                : this;
    }
}
