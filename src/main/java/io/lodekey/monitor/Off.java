package io.lodekey.monitor;

import io.lodekey.redis.RedisFailure;

/// A part of a reading that the user has no right to; the rest of it stands.
///
/// @param part what is missing
/// @param command that was refused: `INFO`
/// @param rule the ACL rule that would turn it on: `+info`
/// @param sentence for a person: who may not do what, and the rule
public record Off(Part part, String command, String rule, String sentence) {
    /// What one command brings.
    public enum Part {
        /// INFO: memory, hits, operations, clients, and nearly all else.
        FIGURES,
        /// DBSIZE, which is asked only where INFO does not tell it.
        KEYS
    }

    static Off of(Part part, RedisFailure.NotPermitted refused) {
        return new Off(part, refused.command(), refused.rule(), String.valueOf(refused.getMessage()));
    }
}
