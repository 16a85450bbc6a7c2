package io.lodekey.change;

import java.util.Locale;

/// What became of one key.
public enum Outcome {
    /// Changed as planned.
    DONE,
    /// Left as it was, on purpose: its new name was taken.
    SKIPPED,
    /// It is not what was planned any more, so it was left alone.
    CHANGED,
    /// Its time had passed.
    EXPIRED,
    /// The server refused.
    FAILED;

    private static final Outcome[] ALL = values();
    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }

    static Outcome at(int ordinal) {
        return ALL[ordinal];
    }
}
