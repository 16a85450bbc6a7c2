package io.lodekey.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The desktop, as the command line needs it.
public interface Screen {
    /// Whether windows can be shown, by asking the display. Loads no toolkit.
    boolean available();

    /// Opens the desktop and returns when its last window is closed.
    ///
    /// @return the exit code
    /// @throws ScreenFailure when the screen cannot be used after all
    int open(OpenRequest request) throws InterruptedException;

    /// The names [PictureRequest#view()] may have.
    List<String> views();

    /// Takes pictures of views on an open server, without a screen.
    ///
    /// @return the files, in the order of the views
    /// @throws IOException when a picture cannot be written
    List<Path> pictures(PictureRequest request) throws IOException, InterruptedException;
}
