package io.lodekey.settings;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Writes an address as a URI, the counterpart of [AddressParser]. There is no password to leave out.
final class AddressText {
    private static final String UNRESERVED = "-._~";

    private AddressText() {}

    static String of(ServerAddress address) {
        String hosts = address.hosts().stream().map(HostPort::toString).collect(Collectors.joining(","));
        String user = address.user().map(name -> percentEncoded(name) + "@").orElse("");
        String rest = user + hosts + "/" + address.database();
        return switch (address.topology()) {
            case Topology.Sentinel(var _, String master) ->
                (address.tls() ? "rediss-sentinel://" : "redis-sentinel://") + rest + "#" + percentEncoded(master);
            case Topology.Standalone _, Topology.Cluster _ -> (address.tls() ? "rediss://" : "redis://") + rest;
        };
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", b & 0xff));
            }
        }
        return encoded.toString();
    }
}
