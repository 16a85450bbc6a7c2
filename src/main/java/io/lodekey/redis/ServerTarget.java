package io.lodekey.redis;

import io.lodekey.settings.Secret;
import io.lodekey.settings.ServerAddress;
import java.time.Duration;
import java.util.Optional;

/// Where to connect, as whom, and how patiently.
///
/// @param readOnly refuse every command that could change the server, at the one place that sends
/// @param timeout how long one connect or one reply may take; more than zero
/// @param clientName what CLIENT LIST shows; connections of a special kind add a suffix such as `-scan`
/// @param maxConnections most connections open at a time, from 1 on; one beside the shared ones is always to be had
public record ServerTarget(
        ServerAddress address,
        Optional<Secret> password,
        Optional<Secret> sentinelPassword,
        boolean readOnly,
        Duration timeout,
        String clientName,
        int maxConnections) {
    public static final String CLIENT_NAME = "lodekey";

    /// Where nobody says otherwise.
    public static final int MAX_CONNECTIONS = 50;

    public ServerTarget {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be longer than nothing: " + timeout);
        }
        if (clientName.isBlank() || clientName.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("A client name is printable ASCII without spaces");
        }
        if (maxConnections < 1) {
            throw new IllegalArgumentException("A session needs a connection: " + maxConnections);
        }
    }

    /// With as many connections as usual.
    public ServerTarget(
            ServerAddress address,
            Optional<Secret> password,
            Optional<Secret> sentinelPassword,
            boolean readOnly,
            Duration timeout,
            String clientName) {
        this(address, password, sentinelPassword, readOnly, timeout, clientName, MAX_CONNECTIONS);
    }

    /// No passwords, writing allowed, named `lodekey`.
    public static ServerTarget of(ServerAddress address, Duration timeout) {
        return new ServerTarget(address, Optional.empty(), Optional.empty(), false, timeout, CLIENT_NAME);
    }

    public ServerTarget withPassword(Secret secret) {
        return new ServerTarget(
                address, Optional.of(secret), sentinelPassword, readOnly, timeout, clientName, maxConnections);
    }

    public ServerTarget withReadOnly(boolean wanted) {
        return new ServerTarget(address, password, sentinelPassword, wanted, timeout, clientName, maxConnections);
    }

    public ServerTarget withMaxConnections(int most) {
        return new ServerTarget(address, password, sentinelPassword, readOnly, timeout, clientName, most);
    }
}
