package io.lodekey.settings;

import java.nio.file.Path;
import java.util.Optional;

/// What a person prefers, whichever server is open.
///
/// @param schema the schema file where a profile names none; empty takes the bundled one
/// @param lastProfile the name of the profile last connected
public record Preferences(ThemeChoice theme, Optional<Path> schema, Optional<String> lastProfile) {
    /// What holds before anything was chosen.
    public static Preferences defaults() {
        return new Preferences(ThemeChoice.SYSTEM, Optional.empty(), Optional.empty());
    }

    /// The same with another theme.
    public Preferences withTheme(ThemeChoice choice) {
        return new Preferences(choice, schema, lastProfile);
    }

    /// The same with another schema file.
    public Preferences withSchema(Optional<Path> file) {
        return new Preferences(theme, file, lastProfile);
    }

    /// The same with another last profile.
    public Preferences withLastProfile(Optional<String> name) {
        return new Preferences(theme, schema, name);
    }
}
