package io.lodekey.change;

import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells errors of a server about one key from those that hold for every key.
final class Refusals {
    /// They pass.
    private static final Set<String> TEMPORARY = Set.of("LOADING", "BUSY", "TRYAGAIN", "CLUSTERDOWN", "MASTERDOWN");
    /// They do not pass by themselves.
    private static final Set<String> FOR_ALL =
            Set.of("NOPERM", "NOAUTH", "READONLY", "MISCONF", "NOREPLICAS", "OOM", "NOSCRIPT");
    private static final int LONGEST_QUOTE = 100;

    private Refusals() {}

    static boolean isTemporary(String error) {
        return TEMPORARY.contains(kind(error));
    }

    /// @throws Stopped if it would be the same for every other key
    /// @throws RedisFailure.NotPermitted if the user may not
    static void stopAt(String command, String error) {
        if (kind(error).equals("NOPERM")) {
            throw notPermitted(command, error);
        }
        if (FOR_ALL.contains(kind(error))) {
            throw new Stopped("The server refuses " + command + " (" + quote(error) + ").");
        }
    }

    /// For reads that must succeed.
    static void check(String command, List<Reply> replies) {
        for (Reply reply : replies) {
            if (reply instanceof Reply.Failed(String error)) {
                stopAt(command, error);
            }
        }
    }

    static RedisFailure.NotPermitted notPermitted(String command, String error) {
        String rule = error.contains("key") && !error.contains("command")
                ? "~… for the keys of this plan"
                : "+" + command.toLowerCase(Locale.ROOT).replace(' ', '|');
        return new RedisFailure.NotPermitted(
                "The user logged in may not run %s on the keys of this plan: ask for the ACL rule %s. Nothing more was changed."
                        .formatted(command, rule),
                command,
                rule);
    }

    /// Errors of the commands sent here name no values.
    static String quote(String error) {
        return error.length() <= LONGEST_QUOTE ? error : error.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String kind(String error) {
        int end = error.indexOf(' ');
        return end < 0 ? error : error.substring(0, end);
    }
}
