package io.lodekey.cli;

/// Colour and weight on a terminal. Never the only carrier of a meaning: the words say it too.
enum Style {
    PLAIN(""),
    STRONG("1"),
    MUTED("2"),
    GOOD("32"),
    WARNING("33"),
    BAD("31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /// `text` in this style where `colour` is wanted, else as it is.
    String of(String text, boolean colour) {
        return !colour || code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
