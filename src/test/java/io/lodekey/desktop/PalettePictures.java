package io.lodekey.desktop;

import io.lodekey.desktop.connect.Opened;
import io.lodekey.desktop.kit.Mode;
import io.lodekey.desktop.shell.Place;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Sessions;
import io.lodekey.settings.Behaviour;
import io.lodekey.settings.Environment;
import io.lodekey.settings.Folders;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Writes pictures of the command palette over the Keys view of a server, in both themes: run it with a folder and the
/// port of a server on this machine.
final class PalettePictures {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double SCREEN = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private PalettePictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Profile profile = new Profile(
                "docs-redis",
                Environment.PRODUCTION,
                ServerAddress.standalone(new HostPort("127.0.0.1", Integer.parseInt(arguments[1]))),
                false,
                Optional.empty(),
                Optional.empty());
        Path settings = Files.createTempDirectory("lodekey-pictures");
        FxThread.run(() -> {});
        try (SampleKeeper none = new SampleKeeper(settings)) {
            DesktopWindow window = FxThread.get(() -> show(profile, settings, none));
            new Settling(() -> window.shell().feature().settled()).await(PATIENCE);
            for (String typed : List.of("", "dor", "pause", "show un")) {
                FxThread.run(() -> {
                    window.shell().palette().show();
                    ((TextField) window.scene().lookup(".lk-palette-field")).setText(typed);
                });
                for (Mode mode : Mode.values()) {
                    FxThread.run(
                            () -> window.theme().choose(mode == Mode.LIGHT ? ThemeChoice.LIGHT : ThemeChoice.DARK));
                    new Settling(() -> true).await(PATIENCE);
                    Path file = folder.resolve("palette-" + typed.replace(' ', '-') + "-" + mode.word() + ".png");
                    Png.write(FxThread.get(() -> window.shell().view().snapshot(new SnapshotParameters(), null)), file);
                }
            }
            FxThread.run(window::close);
        }
        Platform.exit();
    }

    private static DesktopWindow show(Profile profile, Path settings, SampleKeeper none) throws Exception {
        Stores stores = Stores.in(Folders.under(settings));
        stores.profiles().save(List.of(profile));
        DesktopRequest request = new DesktopRequest(
                Optional.empty(),
                Optional.empty(),
                false,
                PATIENCE,
                Folders.under(settings),
                Behaviour.defaults(),
                Optional.empty(),
                Optional.empty(),
                "1.0.0");
        Stage stage = new Stage(StageStyle.UNDECORATED);
        DesktopWindow window = new DesktopWindow(request, stores, Duration.ofSeconds(1), none, stage, view -> {
            Region content = (Region) view;
            content.setMinSize(WIDTH, HEIGHT);
            content.setMaxSize(WIDTH, HEIGHT);
            return new Group(content);
        });
        stage.setWidth(SCREEN);
        stage.setHeight(SCREEN);
        stage.show();
        window.entered(new Opened(
                profile,
                Sessions.open(ServerTarget.of(profile.address(), Duration.ofSeconds(10))),
                SchemaLoader.bundled()));
        window.shell().go(Place.KEYS);
        window.shell().feature().readAgain();
        return window;
    }
}
