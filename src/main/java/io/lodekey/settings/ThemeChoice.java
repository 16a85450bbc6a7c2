package io.lodekey.settings;

import java.util.Locale;
import java.util.Optional;

/// Which theme the desktop shows; [#SYSTEM] follows the platform.
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK;

    /// The word in a settings file and on the command line, lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The choice of a word from a settings file.
    public static Optional<ThemeChoice> of(String word) {
        for (ThemeChoice choice : values()) {
            if (choice.word().equals(word)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
