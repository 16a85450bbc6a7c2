package io.lodekey;

import io.lodekey.cli.Cli;
import io.lodekey.cli.OpenRequest;
import io.lodekey.cli.PictureRequest;
import io.lodekey.cli.Screen;
import io.lodekey.cli.ScreenFailure;
import io.lodekey.desktop.Desktop;
import io.lodekey.desktop.DesktopRequest;
import io.lodekey.desktop.SnapshotRequest;
import io.lodekey.desktop.Snapshots;
import io.lodekey.desktop.Start;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The desktop, as the command line sees it.
final class DesktopScreen implements Screen {
    private final Map<String, String> env;

    DesktopScreen(Map<String, String> env) {
        this.env = env;
    }

    @Override
    public boolean available() {
        return Desktop.available(env, System.getProperty("os.name", ""));
    }

    @Override
    public int open(OpenRequest request) throws InterruptedException {
        request.log().takePlatformLogging();
        DesktopRequest desktop = new DesktopRequest(
                request.server().map(server -> new Start.Server(server.profile(), server.target())),
                request.schema(),
                request.readOnly(),
                request.timeout(),
                request.folders(),
                request.configuration().behaviour(),
                request.configuration().environment(),
                request.configuration().password(),
                Cli.VERSION);
        try {
            return Desktop.open(desktop);
        } catch (UnsupportedOperationException e) {
            throw new ScreenFailure(
                    "The display cannot be used, though it answers; unset DISPLAY and run lodekey demo or lodekey"
                            + " scan.",
                    e);
        }
    }

    @Override
    public List<String> views() {
        return Snapshots.views();
    }

    @Override
    public List<Path> pictures(PictureRequest request) throws IOException, InterruptedException {
        request.log().takePlatformLogging();
        return Snapshots.take(new SnapshotRequest(
                request.server().profile(),
                request.server().target(),
                request.schema(),
                request.view(),
                request.theme(),
                request.width(),
                request.height(),
                request.folder(),
                Cli.VERSION));
    }
}
