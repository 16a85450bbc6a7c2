package io.lodekey.change;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// How to carry a plan out, or put it back.
///
/// @param schemaDigest of the schema in force now, to be compared with the plan's; empty if none matters
/// @param backup where to write a backup of every key touched before the first write; empty for none. There must be no
///     such file
/// @param profile the profile's name for the audit; empty for an address of the command line
/// @param rate keys per second at most; empty for as fast as it goes
/// @param gentle make room for other clients whenever the server gets slower
/// @param approveDrift go on although the server, the schema or the keys have drifted from the plan; recorded
/// @param patience how long to wait for a server that went away before stopping, with everything saved
/// @param undoFor how long payloads of deleted keys are kept
public record RunOptions(
        String schemaDigest,
        Optional<Path> backup,
        Optional<String> profile,
        OptionalLong rate,
        boolean gentle,
        boolean approveDrift,
        Duration patience,
        Duration undoFor) {
    public static final Duration PATIENCE = Duration.ofSeconds(60);
    public static final Duration UNDO_FOR = Duration.ofHours(1);

    /// No backup, full speed, no drift approved.
    public static RunOptions of(String schemaDigest) {
        return new RunOptions(
                schemaDigest,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                false,
                false,
                PATIENCE,
                UNDO_FOR);
    }

    public RunOptions withBackup(Path file) {
        return new RunOptions(schemaDigest, Optional.of(file), profile, rate, gentle, approveDrift, patience, undoFor);
    }

    public RunOptions withProfile(Optional<String> name) {
        return new RunOptions(schemaDigest, backup, name, rate, gentle, approveDrift, patience, undoFor);
    }

    public RunOptions withRate(OptionalLong keysPerSecond) {
        return new RunOptions(schemaDigest, backup, profile, keysPerSecond, gentle, approveDrift, patience, undoFor);
    }

    public RunOptions withGentle(boolean wanted) {
        return new RunOptions(schemaDigest, backup, profile, rate, wanted, approveDrift, patience, undoFor);
    }

    public RunOptions withApprovedDrift(boolean approved) {
        return new RunOptions(schemaDigest, backup, profile, rate, gentle, approved, patience, undoFor);
    }

    public RunOptions withPatience(Duration wait) {
        return new RunOptions(schemaDigest, backup, profile, rate, gentle, approveDrift, wait, undoFor);
    }
}
