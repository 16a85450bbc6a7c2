package io.lodekey.pools;

import io.lodekey.redis.Reply;
import java.util.List;

/// Turns a refusal of the server into the ACL rule that ends it.
final class Refusals {
    private Refusals() {}

    /// Empty unless the server refused for want of a permission.
    static List<Denied> of(Reply reply, String command, String rule) {
        return reply instanceof Reply.Failed(String error) && error.startsWith("NOPERM")
                ? List.of(new Denied(
                        command, rule, "The user may not run %s: ask for the ACL rule %s.".formatted(command, rule)))
                : List.of();
    }

    /// Whether the keys are refused rather than the command.
    static boolean ofKeys(Reply reply) {
        return reply instanceof Reply.Failed(String error) && error.contains("key");
    }
}
