package io.lodekey.desktop.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the person for a file. A port, because a file dialog blocks and cannot be shown without a screen.
public interface FileChoice {
    /// Where to write to.
    ///
    /// @param extensions without the dot, the first is the default
    /// @return empty if the person changed their mind
    Optional<Path> toSave(String title, String suggestedName, List<String> extensions);

    Optional<Path> toOpen(String title, List<String> extensions);
}
