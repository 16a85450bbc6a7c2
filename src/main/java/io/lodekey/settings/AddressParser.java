package io.lodekey.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads a server's URI part by part. No message repeats text of the URI: a password written in the wrong place (as a
/// port, or cut off by a `/` of its own) would be repeated with it.
final class AddressParser {
    private static final Set<String> PLAIN = Set.of("redis", "valkey", "redis-sentinel", "valkey-sentinel");
    private static final Set<String> OVER_TLS = Set.of("rediss", "valkeys", "rediss-sentinel", "valkeys-sentinel");
    private static final String KNOWN_SCHEMES = "redis://, rediss://, valkey://, valkeys:// or redis-sentinel://";
    private static final String ENCODE = "percent-encode / ? # @ and % in a user or password";

    private final boolean cluster;

    AddressParser(boolean cluster) {
        this.cluster = cluster;
    }

    ParsedAddress parse(String uri) throws AddressException {
        int schemeEnd = uri.indexOf("://");
        String scheme = schemeEnd < 0 ? "" : uri.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
        boolean tls = OVER_TLS.contains(scheme);
        if (!tls && !PLAIN.contains(scheme)) {
            throw new AddressException("The address does not begin with " + KNOWN_SCHEMES + ".");
        }
        if (uri.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw new AddressException("The address holds a space or a control character; percent-encode it.");
        }
        boolean sentinel = scheme.endsWith("-sentinel");
        Parts parts = split(uri.substring(schemeEnd + 3));
        Login login = login(parts.userInfo());
        List<HostPort> hosts = hosts(parts.hosts(), sentinel ? HostPort.SENTINEL_PORT : HostPort.REDIS_PORT);
        ServerAddress address = new ServerAddress(
                topology(sentinel, hosts, parts.fragment()), tls, database(parts.path()), login.user());
        return new ParsedAddress(address, login.password(), Optional.empty());
    }

    private record Parts(Optional<String> userInfo, String hosts, String path, Optional<String> fragment) {}

    private record Login(Optional<String> user, Optional<Secret> password) {}

    private static Parts split(String rest) throws AddressException {
        int end = firstOf(rest, "/?#", 0);
        String authority = rest.substring(0, end);
        String tail = rest.substring(end);
        int at = authority.lastIndexOf('@');
        if (at < 0 && tail.indexOf('@') >= 0) {
            throw new AddressException("The address has an @ after its hosts; " + ENCODE + ".");
        }
        int hash = tail.indexOf('#');
        String path = hash < 0 ? tail : tail.substring(0, hash);
        if (path.indexOf('?') >= 0) {
            throw new AddressException("The address has options after a ?, and none are known; " + ENCODE + ".");
        }
        return new Parts(
                at < 0 ? Optional.empty() : Optional.of(authority.substring(0, at)),
                authority.substring(at + 1),
                path,
                hash < 0 ? Optional.empty() : Optional.of(tail.substring(hash + 1)));
    }

    private static Login login(Optional<String> userInfo) throws AddressException {
        if (userInfo.isEmpty()) {
            return new Login(Optional.empty(), Optional.empty());
        }
        String text = userInfo.get();
        int colon = text.indexOf(':');
        String user = PercentDecoding.decode(colon < 0 ? text : text.substring(0, colon), "the user");
        String password = colon < 0 ? "" : PercentDecoding.decode(text.substring(colon + 1), "the password");
        return new Login(
                user.isEmpty() ? Optional.empty() : Optional.of(user),
                password.isEmpty() ? Optional.empty() : Optional.of(Secret.of(password)));
    }

    private static List<HostPort> hosts(String text, int defaultPort) throws AddressException {
        String[] items = text.split(",", -1);
        List<HostPort> hosts = new ArrayList<>(items.length);
        for (int i = 0; i < items.length; i++) {
            String which = items.length == 1 ? "The host" : "Host " + (i + 1);
            hosts.add(HostText.parse(items[i], defaultPort, which));
        }
        return hosts;
    }

    private Topology topology(boolean sentinel, List<HostPort> hosts, Optional<String> fragment)
            throws AddressException {
        if (sentinel) {
            if (cluster) {
                throw new AddressException("An address of Sentinels cannot be a Cluster too.");
            }
            if (fragment.orElse("").isEmpty()) {
                throw new AddressException(
                        "An address of Sentinels ends with # and the name of the master, and this one does not.");
            }
            return new Topology.Sentinel(hosts, PercentDecoding.decode(fragment.get(), "the master name"));
        }
        if (fragment.isPresent()) {
            throw new AddressException("The address has a # part, which only redis-sentinel:// takes; " + ENCODE + ".");
        }
        return cluster || hosts.size() > 1 ? new Topology.Cluster(hosts) : new Topology.Standalone(hosts.getFirst());
    }

    private static int database(String path) throws AddressException {
        String text = path.startsWith("/") ? path.substring(1) : path;
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new AddressException("The database after the / is not a number of 0 or more; " + ENCODE + ".");
        }
        long number = Long.parseLong(text);
        if (number > Integer.MAX_VALUE) {
            throw new AddressException("The database number after the / is too large.");
        }
        return (int) number;
    }

    private static int firstOf(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
