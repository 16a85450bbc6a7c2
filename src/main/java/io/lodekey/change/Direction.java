package io.lodekey.change;

/// Whether a journal entry is about carrying a plan out or about putting it back.
enum Direction {
    APPLY,
    UNDO
}
