package io.lodekey.redis;

import io.lodekey.settings.HostPort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What was found when the session was opened, of several nodes by the first primary that is known. Reading it costs
/// nothing: it does not ask the server again.
///
/// @param product `Redis` or `Valkey`
/// @param version the product's own version number
/// @param compatible the Redis version whose commands it speaks; the same as `version` for Redis itself
/// @param mode `standalone`, `sentinel` (a master found through its Sentinels) or `cluster`
/// @param runId of the process that answered; another one after a restart
/// @param tlsDescription protocol, cipher and certificate's subject in one line; empty without TLS
/// @param user whom the server takes Lodekey for; empty when it does not say
/// @param connectTime from the first packet until the session could be used
/// @param readOnly true if asked for, and always on a server below 6.2
/// @param warnings whole sentences for a person
public record ServerFacts(
        String product,
        ServerVersion version,
        ServerVersion compatible,
        String mode,
        String runId,
        HostPort address,
        int database,
        boolean tls,
        Optional<String> tlsDescription,
        Optional<String> user,
        Duration connectTime,
        boolean readOnly,
        List<String> warnings) {
    public ServerFacts {
        warnings = List.copyOf(warnings);
    }

    /// Of a server among others: how they belong together, and how long it took to find them.
    ServerFacts within(String topology, Duration took) {
        return new ServerFacts(
                product,
                version,
                compatible,
                topology,
                runId,
                address,
                database,
                tls,
                tlsDescription,
                user,
                took,
                readOnly,
                warnings);
    }
}
