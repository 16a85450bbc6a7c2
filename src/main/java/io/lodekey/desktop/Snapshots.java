package io.lodekey.desktop;

import io.lodekey.desktop.connect.Opened;
import io.lodekey.desktop.kit.Mode;
import io.lodekey.desktop.shell.Place;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.settings.Behaviour;
import io.lodekey.settings.Folders;
import io.lodekey.settings.SettingsException;
import io.lodekey.settings.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Takes pictures of the desktop's window on a live server, without a screen.
public final class Snapshots {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double SCREEN = 900;
    private static final int SAMPLES = 5;

    private Snapshots() {}

    /// The names of the views, in the order of the rail.
    public static List<String> views() {
        return Arrays.stream(Place.values()).map(Place::id).toList();
    }

    /// Connects the server, waits for each view until its data is in (a scan is finished, some samples are there), and
    /// writes the pictures. The person's own profiles and preferences are neither read nor changed.
    ///
    /// @return the files, by view and then by theme
    /// @throws io.lodekey.redis.RedisFailure when the server cannot be used
    /// @throws IOException when a picture cannot be written
    /// @throws IllegalArgumentException when there is no such view
    public static List<Path> take(SnapshotRequest request) throws IOException, InterruptedException {
        List<Place> places = places(request.view());
        Files.createDirectories(request.folder());
        Session session = Sessions.open(request.target());
        Path settings = Files.createTempDirectory("lodekey-pictures");
        Toolkit.headless();
        Runnable end = Toolkit.start();
        try (SampleKeeper none = new SampleKeeper(settings)) {
            DesktopWindow window = Toolkit.call(() -> show(request, session, settings, none));
            try {
                return take(window, places, request);
            } finally {
                Toolkit.call(() -> {
                    window.close();
                    return true;
                });
            }
        } finally {
            session.close();
            remove(settings);
            end.run();
        }
    }

    private static List<Path> take(DesktopWindow window, List<Place> places, SnapshotRequest request)
            throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (Place place : places) {
            show(window, place);
            for (Mode mode : modes(request.theme())) {
                Path file = request.folder().resolve(place.id() + "-" + mode.word() + ".png");
                Png.write(picture(window, mode), file);
                files.add(file);
            }
        }
        return files;
    }

    private static void show(DesktopWindow window, Place place) throws InterruptedException {
        long before = lookups(window);
        Toolkit.call(() -> {
            window.shell().go(place);
            return true;
        });
        new Settling(() -> settled(window, place)).await(PATIENCE);
        // What a person would be asked first is meant here: a scan of a large or productive server, a test.
        if (place == Place.CONNECTIONS || (place == Place.KEYS && lookups(window) == before)) {
            Toolkit.call(() -> {
                window.shell().feature().readAgain();
                return true;
            });
            new Settling(() -> settled(window, place)).await(PATIENCE);
        }
    }

    private static long lookups(DesktopWindow window) {
        return window.server()
                .map(open -> open.workspace().session().ledger().total().lookups())
                .orElse(0L);
    }

    private static boolean settled(DesktopWindow window, Place place) {
        boolean sampled = window.server()
                .map(open -> open.workspace().samples().history().all().size() >= SAMPLES)
                .orElse(true);
        return window.shell().feature().settled() && (sampled || place != Place.DASHBOARD);
    }

    private static Image picture(DesktopWindow window, Mode mode) throws InterruptedException {
        Toolkit.call(() -> {
            window.theme().choose(mode == Mode.LIGHT ? ThemeChoice.LIGHT : ThemeChoice.DARK);
            return true;
        });
        new Settling(() -> true).await(PATIENCE);
        return Toolkit.call(() -> window.shell().view().snapshot(new SnapshotParameters(), null));
    }

    private static DesktopWindow show(SnapshotRequest request, Session session, Path settings, SampleKeeper none)
            throws SettingsException {
        Stores stores = Stores.in(Folders.under(settings));
        stores.profiles().save(List.of(request.profile()));
        DesktopRequest desktop = new DesktopRequest(
                Optional.empty(),
                Optional.empty(),
                request.target().readOnly(),
                request.target().timeout(),
                Folders.ofPlatform(),
                Behaviour.defaults(),
                Optional.empty(),
                request.target().password(),
                request.version());
        Stage stage = new Stage(StageStyle.UNDECORATED);
        DesktopWindow window = new DesktopWindow(
                desktop, stores, INTERVAL, none, stage, view -> sized(view, request.width(), request.height()));
        stage.setWidth(SCREEN);
        stage.setHeight(SCREEN);
        stage.show();
        window.entered(new Opened(request.profile(), session, request.schema()));
        return window;
    }

    /// The window's content in the size that is asked for, however small the window itself: the headless platform has a
    /// screen of a fixed size, and fails to draw a window that reaches below it.
    private static Parent sized(Parent view, double width, double height) {
        Region content = (Region) view;
        content.setMinSize(width, height);
        content.setPrefSize(width, height);
        content.setMaxSize(width, height);
        return new Group(content);
    }

    private static List<Place> places(Optional<String> view) {
        List<Place> all = List.of(Place.values());
        List<Place> wanted = all.stream()
                .filter(p -> view.isEmpty() || view.get().equals(p.id()))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no view " + view.orElse("") + "; there are " + String.join(", ", views()) + ".");
        }
        return wanted;
    }

    private static List<Mode> modes(ThemeChoice theme) {
        return switch (theme) {
            case LIGHT -> List.of(Mode.LIGHT);
            case DARK -> List.of(Mode.DARK);
            case SYSTEM -> List.of(Mode.LIGHT, Mode.DARK);
        };
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path :
                    all.sorted((a, b) -> b.getNameCount() - a.getNameCount()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
