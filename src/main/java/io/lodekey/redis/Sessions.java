package io.lodekey.redis;

import io.lettuce.core.SslOptions;
import io.lodekey.settings.Topology;
import java.nio.file.Path;
import java.util.Optional;

/// Opens sessions.
public final class Sessions {
    private Sessions() {}

    /// Finds the nodes, connects, logs in and finds out what the servers are, each step within the target's time-out.
    /// TLS certificates are
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
        if (target.address().topology() instanceof Topology.Cluster(var seeds)
                && target.address().database() > 0) {
            throw new ConnectSentences(target, seeds.getFirst())
                    .unfit("The Cluster at %s has only database 0: leave the number out of the address.");
        }
        return new TopologySession(target, ssl.build());
    }
}
