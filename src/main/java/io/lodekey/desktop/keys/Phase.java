package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.redis.RedisFailure;
import io.lodekey.text.Figures;
import java.util.Optional;

/// How the view stands with its scan.
sealed interface Phase {
    /// Not looked yet, or asking how many keys there are.
    record Looking() implements Phase {}

    /// Nothing was read because a scan here should be wanted: the keyspace is large, or the server is production.
    ///
    /// @param sentence says which, and how many keys there are
    record Asking(String sentence) implements Phase {}

    /// @param paused held by the reader, to go on where it is
    record Scanning(boolean paused) implements Phase {}

    /// Ended by itself.
    record Done() implements Phase {}

    /// Ended by the reader; what was read until then is shown.
    record Stopped() implements Phase {}

    /// Ended by a failure; what was read until then is shown.
    ///
    /// @param sentence what failed, where, why, what to do
    /// @param details what 'Copy details' copies
    /// @param rule the ACL rule that would allow it, if it was not permitted
    record Failed(String sentence, String details, Optional<String> rule) implements Phase {
        static Failed of(Throwable failure, String server, Texts texts) {
            String sentence =
                    switch (failure) {
                        case RedisFailure known -> said(known, server, texts);
                        default ->
                            texts.get(
                                    "failed.unexpected",
                                    server,
                                    failure.getClass().getSimpleName());
                    };
            Optional<String> rule = failure instanceof RedisFailure.NotPermitted refused
                    ? Optional.of(refused.rule())
                    : Optional.empty();
            String details =
                    sentence + "\n" + server + "\n" + failure.getClass().getName();
            return new Failed(sentence, details, rule);
        }

        private static String said(RedisFailure failure, String server, Texts texts) {
            String message = failure.getMessage();
            return message == null ? texts.get("failed.unexpected", server, Figures.UNKNOWN) : message;
        }
    }
}
