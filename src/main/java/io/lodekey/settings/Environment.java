package io.lodekey.settings;

import java.util.Locale;
import java.util.Optional;

/// What kind of server a profile leads to. It colours the window, and on production every change asks for a name.
public enum Environment {
    PRODUCTION("Production"),
    STAGING("Staging"),
    DEVELOPMENT("Development"),
    SAMPLE("Sample"),
    NONE("None");

    private final String label;

    Environment(String label) {
        this.label = label;
    }

    /// The word on the chip.
    public String label() {
        return label;
    }

    /// The word in a settings file, lower case.
    public String word() {
        return label.toLowerCase(Locale.ROOT);
    }

    /// The environment of a word from a settings file.
    public static Optional<Environment> of(String word) {
        for (Environment environment : values()) {
            if (environment.word().equals(word)) {
                return Optional.of(environment);
            }
        }
        return Optional.empty();
    }
}
