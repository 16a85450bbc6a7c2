package io.lodekey.pools;

import io.lodekey.redis.Node;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One connection as a node tells of it. What its version does not tell is empty.
///
/// @param id by which it can be killed; unique on its node
/// @param name as printed by [io.lodekey.keyspace.KeyText]; empty without one
/// @param parts what the name says
/// @param address `host:port`, `[IPv6]:port` or the path of a Unix socket
/// @param host the address without the port; empty when the node does not know
/// @param age since it connected
/// @param idle since its last command
/// @param flags the letters of CLIENT LIST
/// @param subscriptions channels and patterns
/// @param outputBytes replies not yet taken
/// @param memoryBytes all that it takes on the server
/// @param command the last one, as the server spells it
/// @param user the ACL user
/// @param library name and version of the client library; the empty text if it does not say, empty before 7.2
/// @param own whether it is one of this Lodekey
public record Client(
        Node node,
        OptionalLong id,
        String name,
        ClientName parts,
        String address,
        Optional<String> host,
        Optional<Duration> age,
        Optional<Duration> idle,
        String flags,
        OptionalInt database,
        OptionalLong subscriptions,
        OptionalLong outputBytes,
        OptionalLong memoryBytes,
        Optional<String> command,
        Optional<String> user,
        Optional<String> library,
        boolean own) {

    /// What a connection is to its server.
    public enum Kind {
        NORMAL,
        PUBSUB,
        MONITOR,
        REPLICA,
        PRIMARY
    }

    /// What tells it from all others for as long as it lives.
    public record Key(String node, OptionalLong id, String address) {}

    public Key key() {
        return new Key(node.id(), id, id.isPresent() ? "" : address);
    }

    /// Waits in a blocking command.
    public boolean blocked() {
        return flags.indexOf('b') >= 0;
    }

    public Kind kind() {
        if (flags.indexOf('M') >= 0) {
            return Kind.PRIMARY;
        }
        if (flags.indexOf('O') >= 0) {
            return Kind.MONITOR;
        }
        if (flags.indexOf('S') >= 0) {
            return Kind.REPLICA;
        }
        return flags.indexOf('P') >= 0 ? Kind.PUBSUB : Kind.NORMAL;
    }
}
