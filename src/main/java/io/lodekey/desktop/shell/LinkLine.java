package io.lodekey.desktop.shell;

/// The connection as the header shows it: a dot, a word, and what is known beside it.
///
/// @param detail the latency, or nothing
public record LinkLine(Kind kind, String word, String detail) {
    public enum Kind {
        NONE,
        WAITING,
        LIVE,
        LOST
    }
}
