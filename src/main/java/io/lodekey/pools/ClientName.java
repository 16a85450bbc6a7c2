package io.lodekey.pools;

import io.lodekey.redis.ServerTarget;
import java.util.Optional;

/// What a connection's name says by the convention `app:instance:role`.
///
/// @param application the part before the first colon, or a whole name that does not follow the convention; empty for a
///     connection without a name
/// @param instance the process; may hold colons
/// @param role what the connection is for: the part after the last of two or more colons
public record ClientName(Optional<String> application, Optional<String> instance, Optional<String> role) {
    static final ClientName NONE = new ClientName(Optional.empty(), Optional.empty(), Optional.empty());

    /// Reads a printed name. One with an empty part does not follow the convention.
    static ClientName of(String name) {
        if (name.isEmpty()) {
            return NONE;
        }
        String own = ServerTarget.CLIENT_NAME;
        if (name.equals(own) || name.startsWith(own + "-")) {
            return new ClientName(Optional.of(own), Optional.empty(), part(name, own.length() + 1, name.length()));
        }
        int first = name.indexOf(':');
        int last = name.lastIndexOf(':');
        if (first <= 0 || last == name.length() - 1 || name.contains("::")) {
            return new ClientName(Optional.of(name), Optional.empty(), Optional.empty());
        }
        return first == last
                ? new ClientName(part(name, 0, first), part(name, first + 1, name.length()), Optional.empty())
                : new ClientName(
                        part(name, 0, first), part(name, first + 1, last), part(name, last + 1, name.length()));
    }

    private static Optional<String> part(String name, int from, int to) {
        return from >= to ? Optional.empty() : Optional.of(name.substring(from, to));
    }
}
