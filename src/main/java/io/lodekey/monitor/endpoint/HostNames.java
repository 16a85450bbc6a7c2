package io.lodekey.monitor.endpoint;

import java.util.List;
import java.util.regex.Pattern;

/// The names under which the endpoint answers: `127.0.0.1` and `localhost`, each with any port or none, for the port
/// may be a forwarded one.
final class HostNames {
    private static final Pattern OURS =
            Pattern.compile("(?:127\\.0\\.0\\.1|localhost)(?::[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    private HostNames() {}

    /// @param headers the values of all Host headers: exactly one is right
    static boolean ours(List<String> headers) {
        return headers.size() == 1 && OURS.matcher(headers.getFirst()).matches();
    }
}
