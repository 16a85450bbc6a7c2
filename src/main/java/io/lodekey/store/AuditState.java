package io.lodekey.store;

import java.util.Locale;

/// How far a recorded change or act is.
public enum AuditState {
    /// Begun, and its process is there as far as one can tell.
    RUNNING,
    /// Everything was done or decided, whatever the outcome of single keys.
    DONE,
    /// Paused, cancelled, or held up by something outside; it can go on.
    STOPPED,
    /// Ended by an error before it could do its work.
    FAILED,
    /// Its process went away in the middle.
    CUT_OFF,
    /// Put back, as far as that was possible.
    UNDONE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// In lower case: `cut-off`.
    public String word() {
        return word;
    }

    static AuditState of(String word) {
        for (AuditState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("There is no state " + word);
    }
}
