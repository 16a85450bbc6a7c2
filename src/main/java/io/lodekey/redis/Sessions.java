package io.lodekey.redis;

import io.lettuce.core.SslOptions;
import io.lodekey.settings.Topology;
import java.nio.file.Path;
import java.util.Optional;

/// Opens sessions.
public final class Sessions {
    private Sessions() {}

    /// Connects, logs in and finds out what the server is, all within the target's time-out. TLS certificates are
    /// checked against Java's trust store, and host names against the certificate.
    ///
    /// @throws RedisFailure.Connect with the reason
    public static Session open(ServerTarget target) {
        return open(target, Optional.empty());
    }

    /// Trusts the authorities in a PEM file instead of Java's.
    static Session open(ServerTarget target, Optional<Path> authorities) {
        var ssl = SslOptions.builder().jdkSslProvider().handshakeTimeout(target.timeout());
        authorities.ifPresent(file -> ssl.trustManager(file.toFile()));
        return switch (target.address().topology()) {
            case Topology.Standalone(var at) -> new StandaloneSession(target, at, ssl.build());
            case Topology.Sentinel(var sentinels, var master) ->
                throw new ConnectSentences(target, sentinels.getFirst()).notYet("Sentinel");
            case Topology.Cluster(var seeds) -> throw new ConnectSentences(target, seeds.getFirst()).notYet("Cluster");
        };
    }
}
