package io.lodekey.change;

import io.lodekey.store.AuditState;
import java.time.Duration;
import java.util.Optional;

/// How a run ended.
///
/// @param state [AuditState#DONE] when every key is decided, [AuditState#STOPPED] when the run can be gone on with,
///     [AuditState#UNDONE] after an undo
/// @param tally of the whole change, earlier runs of it included; for an undo, of what there was to put back
/// @param took this run alone
/// @param why it stopped, as a sentence; empty when it is done
/// @param backup what was backed up in this run
public record ChangeSummary(
        String change, AuditState state, Tally tally, Duration took, String why, Optional<BackupFacts> backup) {}
