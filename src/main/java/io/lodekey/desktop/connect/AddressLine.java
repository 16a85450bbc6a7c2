package io.lodekey.desktop.connect;

import io.lodekey.settings.HostPort;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.Topology;
import java.util.List;
import java.util.stream.Collectors;

/// An address on one short line, for a person who knows their servers: `localhost:6379/0`,
/// `redis-prod-1,2,3:26379 · docs`, `emb-1:7000, emb-2:7000`.
final class AddressLine {
    private AddressLine() {}

    static String of(ServerAddress address) {
        return switch (address.topology()) {
            case Topology.Standalone(HostPort host) ->
                (address.tls() ? "rediss://" : "") + host + "/" + address.database();
            case Topology.Sentinel(List<HostPort> sentinels, String master) -> together(sentinels) + " · " + master;
            case Topology.Cluster(List<HostPort> seeds) -> together(seeds);
        };
    }

    /// Hosts that differ in their last number only are written as one.
    private static String together(List<HostPort> hosts) {
        String stem = stem(hosts.getFirst().host());
        int port = hosts.getFirst().port();
        boolean alike = hosts.size() > 1
                && !stem.isEmpty()
                && hosts.stream()
                        .allMatch(h -> h.port() == port && stem(h.host()).equals(stem));
        return alike
                ? stem
                        + hosts.stream()
                                .map(h -> h.host().substring(stem.length()))
                                .collect(Collectors.joining(","))
                        + ":" + port
                : hosts.stream().map(HostPort::toString).collect(Collectors.joining(", "));
    }

    private static String stem(String host) {
        int end = host.length();
        while (end > 0 && Character.isDigit(host.charAt(end - 1))) {
            end--;
        }
        return end == host.length() || host.charAt(end - 1) == '.' || host.indexOf(':') >= 0
                ? ""
                : host.substring(0, end);
    }
}
