package io.lodekey.migration;

import io.lodekey.change.PlannedChange;
import io.lodekey.change.PlannedKey;
import io.lodekey.redis.Slots;
import java.util.Optional;

/// Makes rows of a plan from candidates, and notes what to warn of.
final class CandidateRows implements CandidateSink {
    private final RowWriter rows;
    private final LintBook lints;
    private final boolean slots;
    private long crossSlot;

    /// @param slots whether names have slots: the server is a Cluster
    CandidateRows(RowWriter rows, LintBook lints, boolean slots) {
        this.rows = rows;
        this.lints = lints;
        this.slots = slots;
    }

    long crossSlot() {
        return crossSlot;
    }

    @Override
    public void free(Candidate candidate, long bytes) {
        if (slots && Slots.of(candidate.source()) != Slots.of(candidate.target())) {
            crossSlot++;
        }
        rows.add(row(candidate, bytes));
    }

    @Override
    public void taken(Candidate candidate, long bytes, PlannedKey.Occupant occupant) {
        LintKind kind = occupant.sameValue()
                .map(same -> same ? LintKind.OCCUPIED_SAME : LintKind.OCCUPIED_OTHER)
                .orElse(LintKind.OCCUPIED_UNCOMPARED);
        lints.note(kind, candidate.source());
        rows.add(new PlannedKey(
                0,
                new PlannedChange.Rename(candidate.source(), candidate.target()),
                candidate.type(),
                candidate.expiresAt(),
                bytes,
                candidate.rule().id(),
                Conflict.Kind.OCCUPIED.word(),
                Optional.of(occupant)));
    }

    @Override
    public void unseen(Candidate candidate, long bytes) {
        lints.note(LintKind.TARGET_UNSEEN, candidate.target());
        free(candidate, bytes);
    }

    private static PlannedKey row(Candidate candidate, long bytes) {
        return PlannedKey.of(
                new PlannedChange.Rename(candidate.source(), candidate.target()),
                candidate.type(),
                candidate.expiresAt(),
                bytes,
                candidate.rule().id());
    }
}
