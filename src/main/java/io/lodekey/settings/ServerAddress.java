package io.lodekey.settings;

import java.util.List;
import java.util.Optional;

/// Where a server is and as whom to log in; everything of an address but the passwords.
///
/// @param database the number given to SELECT, 0 or more
/// @param user the ACL user; empty means the default user
public record ServerAddress(Topology topology, boolean tls, int database, Optional<String> user) {
    public ServerAddress {
        if (database < 0) {
            throw new IllegalArgumentException("A database number is below 0.");
        }
    }

    /// One server without TLS, database 0, the default user.
    public static ServerAddress standalone(HostPort address) {
        return new ServerAddress(new Topology.Standalone(address), false, 0, Optional.empty());
    }

    /// The hosts that are asked first.
    public List<HostPort> hosts() {
        return topology.hosts();
    }

    /// The same server, logged in as another user.
    public ServerAddress withUser(Optional<String> name) {
        return new ServerAddress(topology, tls, database, name);
    }

    /// The address as a URI without any password, such as `rediss://ops@redis-1:6380/2`. Reading it back gives the same
    /// address, with one exception that no URI can tell: a Cluster of a single seed reads as a standalone server.
    public String text() {
        return AddressText.of(this);
    }

    /// [#text()]: an address holds no secret.
    @Override
    public String toString() {
        return text();
    }
}
