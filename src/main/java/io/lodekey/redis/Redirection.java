package io.lodekey.redis;

import io.lodekey.settings.HostPort;
import java.util.Optional;

/// What a node says instead of answering when it is not, or not now, the one to ask.
sealed interface Redirection {
    /// The slot has another home.
    record Moved(HostPort to) implements Redirection {}

    /// The slot is moving there, and this key is no longer here: ask there, this once.
    record Ask(HostPort to) implements Redirection {}

    /// The shard is without a primary, or the key between two nodes, or the data not yet loaded: ask again later.
    record Later() implements Redirection {}

    /// Empty for any other error.
    ///
    /// @param asked whose host stands for one that is left out
    static Optional<Redirection> of(String error, HostPort asked) {
        String[] parts = error.split(" ", -1);
        return switch (parts[0]) {
            case "MOVED" -> to(parts, asked).map(Moved::new);
            case "ASK" -> to(parts, asked).map(Ask::new);
            case "TRYAGAIN", "CLUSTERDOWN", "MASTERDOWN", "LOADING" -> Optional.of(new Later());
            default -> Optional.empty();
        };
    }

    /// `MOVED 3999 host:port`
    private static Optional<HostPort> to(String[] parts, HostPort asked) {
        String where = parts.length > 2 ? parts[2] : "";
        int colon = where.lastIndexOf(':');
        if (colon < 0 || !where.substring(colon + 1).matches("\\d{1,5}")) {
            return Optional.empty();
        }
        String host = where.substring(0, colon);
        int port = Integer.parseInt(where.substring(colon + 1));
        return Optional.of(new HostPort(host.isEmpty() || host.equals("?") ? asked.host() : host, port));
    }
}
