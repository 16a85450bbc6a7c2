package io.lodekey.keyspace;

import java.time.Duration;
import java.util.Map;

/// What the surroundings of a schema may decide.
///
/// @param streamPrefix replaces `${STREAM_PREFIX}` in templates; one or more segments, not empty
/// @param ttls bounds that replace those of the schema, by family id (`REDIS_TTL_<ID>`), each positive. Whether keys
///     without expiry conform stays as the schema says.
public record SchemaParameters(String streamPrefix, Map<String, Duration> ttls) {
    public SchemaParameters {
        ttls = Map.copyOf(ttls);
    }

    /// Prefix `docpipe`, no bound replaced.
    public static SchemaParameters defaults() {
        return new SchemaParameters("docpipe", Map.of());
    }

    /// A bound in milliseconds; the longest there is for a duration that has more.
    static long millis(Duration bound) {
        boolean tooLong = bound.compareTo(Duration.ofMillis(Long.MAX_VALUE)) > 0;
        return tooLong ? Long.MAX_VALUE : Math.max(1, bound.toMillis());
    }
}
