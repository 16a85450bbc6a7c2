package io.lodekey.settings;

import java.util.Optional;

/// An address as it was written, with the passwords that were in it.
///
/// @param password for the data servers
/// @param sentinelPassword for the Sentinels; no address carries one, the environment may
public record ParsedAddress(ServerAddress address, Optional<Secret> password, Optional<Secret> sentinelPassword) {
    /// Reads `redis://[user[:password]@]host[:port][/db]` and its kin: `rediss://` and `valkeys://` for TLS,
    /// `valkey://`, `redis-sentinel://h1:p,h2:p/db#master` (`rediss-sentinel://` with TLS), several hosts for a
    /// Cluster.
    /// User, password and master name are percent-decoded; an IPv6 address stands in brackets.
    ///
    /// @param cluster take even a single host for a Cluster node
    /// @throws AddressException one sentence, without any text of the address
    public static ParsedAddress parse(String uri, boolean cluster) throws AddressException {
        return new AddressParser(cluster).parse(uri);
    }

    /// As [#parse], and takes `host`, `host:port/db` or `h1:p,h2:p` without a scheme for `redis://`, as people type
    /// them into a form.
    public static ParsedAddress parseTyped(String text, boolean cluster) throws AddressException {
        String trimmed = text.strip();
        return parse(trimmed.contains("://") ? trimmed : "redis://" + trimmed, cluster);
    }
}
