package io.lodekey.cli;

import io.lodekey.keyspace.Schema;
import io.lodekey.settings.LogFile;
import io.lodekey.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.Optional;

/// Which pictures to take.
///
/// @param view one view, or all of them
/// @param theme light or dark; system takes both
/// @param width of the window in pixels
/// @param height of the window in pixels
/// @param folder where they go; made when missing
public record PictureRequest(
        ChosenServer server,
        Schema schema,
        Optional<String> view,
        ThemeChoice theme,
        int width,
        int height,
        Path folder,
        LogFile log) {
    /// The width of the designs.
    public static final int WIDTH = 1280;
    /// The height of the designs.
    public static final int HEIGHT = 800;
}
