package io.lodekey.change;

/// Whether a journal entry is about carrying a plan out or about putting it back.
enum Direction {
    APPLY(0),
    UNDO(1);

    private final int code;

    Direction(int code) {
        this.code = code;
    }

    /// Its number in a plan file, which never changes its meaning.
    int code() {
        return code;
    }
}
