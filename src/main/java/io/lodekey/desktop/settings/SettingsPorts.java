package io.lodekey.desktop.settings;

import io.lodekey.desktop.kit.Clipboard;
import io.lodekey.desktop.kit.FileChoice;
import io.lodekey.settings.Folders;
import io.lodekey.settings.Preferences;
import io.lodekey.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What the settings need of the program around them.
///
/// @param preferences as they hold
/// @param theme makes a theme hold
/// @param schema makes a key schema hold, from the next connect on; empty for the bundled one
/// @param check reads a schema file, blocking, and says all that is wrong with it
public record SettingsPorts(
        ReadOnlyObjectProperty<Preferences> preferences,
        Consumer<ThemeChoice> theme,
        Consumer<Optional<Path>> schema,
        SchemaCheck check,
        Folders folders,
        FileChoice files,
        Clipboard clipboard) {
    /// Blocks.
    @FunctionalInterface
    public interface SchemaCheck {
        /// @return a sentence for each problem, with its line; empty if the file can be used
        List<String> problems(Path file);
    }
}
