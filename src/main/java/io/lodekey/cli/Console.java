package io.lodekey.cli;

import java.io.PrintWriter;

/// Where answers and messages go.
///
/// @param out for answers only
/// @param err for messages and progress
/// @param errTerminal a person watches `err`, so that a line may be written over
/// @param colour `out` shows colours
/// @param unicode `out` and `err` can show thin spaces, dashes and `≈`
/// @param width columns of the terminal, for the line of progress
public record Console(
        PrintWriter out, PrintWriter err, boolean errTerminal, boolean colour, boolean unicode, int width) {
    /// A pair of writers that no person watches.
    public static Console of(PrintWriter out, PrintWriter err) {
        return new Console(out, err, false, false, true, 80);
    }

    /// A line of an answer for people.
    void line(String text) {
        out.println(shown(text));
    }

    /// A line that is an answer to the letter, such as JSON.
    void exact(String text) {
        out.println(text);
        out.flush();
    }

    /// A message for people.
    void say(String text) {
        err.println(shown(text));
        err.flush();
    }

    /// The text as this console can show it.
    String shown(String text) {
        if (unicode) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\u2009', '\u00a0' -> plain.append(' ');
                case '–' -> plain.append('-');
                case '≈' -> plain.append('~');
                case '≤' -> plain.append("<=");
                case '→' -> plain.append("->");
                case '·' -> plain.append('|');
                case '…' -> plain.append("...");
                default -> plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }
}
