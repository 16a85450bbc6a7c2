package io.lodekey.change;

import java.util.Locale;

/// What became of one key.
public enum Outcome {
    /// Changed as planned.
    DONE(0),
    /// Left as it was, on purpose: its new name was taken.
    SKIPPED(1),
    /// It is not what was planned any more, so it was left alone.
    CHANGED(2),
    /// Its time had passed.
    EXPIRED(3),
    /// The server refused.
    FAILED(4);

    private static final Outcome[] ALL = values();
    private final int code;
    private final String word = name().toLowerCase(Locale.ROOT);

    Outcome(int code) {
        this.code = code;
    }

    /// Its number in a plan file, which never changes its meaning; the numbers begin at 0 and have no gap.
    int code() {
        return code;
    }

    public String word() {
        return word;
    }

    static Outcome at(int code) {
        return ALL[code];
    }
}
