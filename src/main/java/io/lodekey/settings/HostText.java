package io.lodekey.settings;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One `host[:port]` of an address. Names are checked by form only; whether they exist is for the resolver.
final class HostText {
    private static final Pattern NAME = Pattern.compile(
            "[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?" + "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*\\.?");
    private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[0-9.]+");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final int NAME_LIMIT = 253;

    private HostText() {}

    /// @param which how messages call it, as the start of a sentence: `The host`, `Host 2`
    static HostPort parse(String text, int defaultPort, String which) throws AddressException {
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            if (close < 0) {
                throw new AddressException(which + " of the address opens a bracket and does not close it.");
            }
            return new HostPort(
                    ip6(text.substring(1, close), which), portAfter(text.substring(close + 1), defaultPort, which));
        }
        int colon = text.indexOf(':');
        if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
            throw new AddressException(
                    which + " of the address holds several colons; write an IPv6 address in brackets.");
        }
        String host = colon < 0 ? text : text.substring(0, colon);
        return new HostPort(name(host, which), portAfter(colon < 0 ? "" : text.substring(colon), defaultPort, which));
    }

    /// A host alone, as `REDIS_HOST` has it: also an IPv6 address without brackets. Empty when it is none.
    static Optional<String> bare(String text) {
        try {
            if (text.startsWith("[") && text.endsWith("]")) {
                return Optional.of(ip6(text.substring(1, text.length() - 1), ""));
            }
            return Optional.of(text.indexOf(':') >= 0 ? ip6(text, "") : name(text, ""));
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    /// A port in decimal digits, 1 to 65535. Empty when it is none.
    static Optional<Integer> port(String digits) {
        if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= 65535 ? Optional.of(port) : Optional.empty();
    }

    private static int portAfter(String text, int defaultPort, String which) throws AddressException {
        if (text.isEmpty()) {
            return defaultPort;
        }
        return port(text.startsWith(":") ? text.substring(1) : "")
                .orElseThrow(() -> new AddressException("The port of " + which.toLowerCase(Locale.ROOT)
                        + " in the address is not a number from 1 to 65535."));
    }

    private static String name(String text, String which) throws AddressException {
        if (text.isEmpty()) {
            throw new AddressException(which + " of the address is empty.");
        }
        String ascii = text;
        if (!text.chars().allMatch(c -> c < 0x80)) {
            try {
                ascii = IDN.toASCII(text);
            } catch (IllegalArgumentException e) {
                throw notAName(which);
            }
        }
        if (ascii.length() > NAME_LIMIT || !NAME.matcher(ascii).matches()) {
            throw notAName(which);
        }
        if (DIGITS_AND_DOTS.matcher(ascii).matches()) {
            try {
                return Inet4Address.ofLiteral(ascii).getHostAddress();
            } catch (IllegalArgumentException e) {
                throw new AddressException(which + " of the address is not an IPv4 address.");
            }
        }
        return ascii;
    }

    private static String ip6(String text, String which) throws AddressException {
        int percent = text.indexOf('%');
        String address = percent < 0 ? text : text.substring(0, percent);
        String zone = percent < 0 ? "" : text.substring(percent + 1);
        if (zone.startsWith("25") && zone.length() > 2) {
            zone = zone.substring(2);
        }
        try {
            Inet6Address.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            throw new AddressException(which + " of the address is not an IPv6 address.");
        }
        if (percent >= 0 && !ZONE.matcher(zone).matches()) {
            throw new AddressException(which + " of the address has an IPv6 zone that cannot be one.");
        }
        return address.toLowerCase(Locale.ROOT) + (percent < 0 ? "" : "%" + zone);
    }

    private static AddressException notAName(String which) {
        return new AddressException(which + " of the address is neither a host name nor an IP address.");
    }
}
