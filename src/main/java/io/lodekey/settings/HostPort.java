package io.lodekey.settings;

/// A host name or address with its TCP port.
///
/// @param host name, IPv4 or IPv6 address without brackets
/// @param port 1 to 65535
public record HostPort(String host, int port) {
    /// The port of Redis and Valkey when none is written.
    public static final int REDIS_PORT = 6379;
    /// The port of Sentinel when none is written.
    public static final int SENTINEL_PORT = 26379;

    public HostPort {
        if (host.isBlank()) {
            throw new IllegalArgumentException("A host is empty.");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("A port is not within 1 to 65535.");
        }
    }

    /// `host:port`, an IPv6 address in brackets.
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
