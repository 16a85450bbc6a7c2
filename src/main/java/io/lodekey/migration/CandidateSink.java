package io.lodekey.migration;

import io.lodekey.change.PlannedKey;

/// Takes candidates once their new names have been looked at.
interface CandidateSink {
    /// Nobody has the new name.
    ///
    /// @param bytes of the old key, -1 where not known
    void free(Candidate candidate, long bytes);

    /// Somebody has it.
    void taken(Candidate candidate, long bytes, PlannedKey.Occupant occupant);

    /// The server would not say.
    void unseen(Candidate candidate, long bytes);
}
