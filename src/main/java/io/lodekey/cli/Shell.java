package io.lodekey.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Words of a command line as a person can paste them.
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./\\\\-]+");

    private Shell() {}

    static String quoted(Path path) {
        return quoted(path.toString());
    }

    /// As it is where no shell would read anything into it, else in single quotes.
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
