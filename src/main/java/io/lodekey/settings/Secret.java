package io.lodekey.settings;

/// A password for the session. It is not written anywhere, not compared, and not shown by `toString`.
public final class Secret {
    private final char[] text;

    /// Keeps a copy of `text`.
    public Secret(char[] text) {
        this.text = text.clone();
    }

    /// A secret that is already a string, as variables of the environment are.
    public static Secret of(String text) {
        return new Secret(text.toCharArray());
    }

    /// A copy of the characters, for the one place that sends them.
    public char[] reveal() {
        return text.clone();
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
