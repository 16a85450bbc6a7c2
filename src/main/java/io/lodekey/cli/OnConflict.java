package io.lodekey.cli;

/// What to do while keys are in conflict over a new name. They are never overwritten and never merged.
enum OnConflict {
    /// They stay where they are, the others move.
    SKIP,
    /// Nothing is begun.
    FAIL
}
