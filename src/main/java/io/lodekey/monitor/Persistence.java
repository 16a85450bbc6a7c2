package io.lodekey.monitor;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Snapshots and append-only file; what the server does not tell is empty.
///
/// @param lastSave `rdb_last_save_time`: of the last successful snapshot, or the server's start if there was none
/// @param lastSaveOk whether the last attempt succeeded
/// @param changesSinceSave writes that a crash would lose without an append-only file
/// @param saving a snapshot is being written
/// @param aofEnabled whether there is an append-only file
/// @param lastAofWriteOk whether its last write succeeded
public record Persistence(
        Optional<Instant> lastSave,
        Optional<Boolean> lastSaveOk,
        OptionalLong changesSinceSave,
        Optional<Boolean> saving,
        Optional<Boolean> aofEnabled,
        Optional<Boolean> lastAofWriteOk) {
    public static final Persistence UNKNOWN = new Persistence(
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
