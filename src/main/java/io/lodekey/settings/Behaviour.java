package io.lodekey.settings;

import java.time.Duration;
import java.util.Map;

/// How Lodekey behaves, whichever server it talks to.
///
/// @param maxConnections connections of Lodekey's own pool, 1 to 10,000
/// @param optimization caching, warming and preloading are on
/// @param warmingHours how far back warming looks, in hours, 1 to 8,760
/// @param warmingLimit how many documents one warming takes, 1 to 1,000,000
/// @param monitorEnabled the last sample is served on the loopback address
/// @param monitorPort 1 to 65535
/// @param streamPrefix the first part of prefixed stream names
/// @param maxStreamRetries deliveries of an entry before it is a dead letter, 0 to 1,000
/// @param streamIdle how long an entry may be idle before another consumer claims it
/// @param familyTtls family id in lower case → its longest time to live, in place of the schema's
public record Behaviour(
        int maxConnections,
        boolean optimization,
        boolean warmingEnabled,
        int warmingHours,
        int warmingLimit,
        boolean monitorEnabled,
        int monitorPort,
        String streamPrefix,
        int maxStreamRetries,
        Duration streamIdle,
        Map<String, Duration> familyTtls) {
    public Behaviour {
        familyTtls = Map.copyOf(familyTtls);
    }

    /// What holds when no variable is set.
    public static Behaviour defaults() {
        return new Behaviour(50, true, true, 24, 100, false, 8090, "docpipe", 3, Duration.ofMinutes(5), Map.of());
    }
}
