package io.lodekey.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What is known before the first write. It holds no password and no value of a key.
///
/// @param change the id; see [AuditLog#freshId()]
/// @param kind in a word: `migration`, `undo`, `kill-client`
/// @param subject what is changed, for a person: `2,914 keys renamed`, `client 10.0.0.7:41882`
/// @param server address and database, such as `redis://redis-1:6379/0`
/// @param profile the profile's name; empty for an address of the command line
/// @param by who asked: the operating system's user
/// @param process where it runs
/// @param keys how many keys are planned; 0 for what touches none
/// @param undoUntil when an undo ends; empty if there is none, or it has no end
/// @param file plan and journal; empty for what has none
public record AuditStart(
        String change,
        String kind,
        String subject,
        String server,
        Optional<String> profile,
        String by,
        ProcessMark process,
        long keys,
        Optional<Instant> undoUntil,
        Optional<Path> file) {
    /// An act that touches no key, by this process and its user.
    public static AuditStart act(String kind, String subject, String server, Optional<String> profile) {
        return new AuditStart(
                AuditLog.freshId(),
                kind,
                subject,
                server,
                profile,
                AuditLog.user(),
                ProcessMark.own(),
                0,
                Optional.empty(),
                Optional.empty());
    }
}
