package io.lodekey.desktop;

import io.lodekey.desktop.connect.ConnectController;
import io.lodekey.desktop.connect.ConnectPorts;
import io.lodekey.desktop.connect.Opened;
import io.lodekey.desktop.connect.ServerProbe;
import io.lodekey.desktop.kit.Clipboard;
import io.lodekey.desktop.kit.FileChoice;
import io.lodekey.desktop.kit.FxBackground;
import io.lodekey.desktop.kit.Jobs;
import io.lodekey.desktop.kit.Mode;
import io.lodekey.desktop.kit.Theme;
import io.lodekey.desktop.settings.SettingsController;
import io.lodekey.desktop.settings.SettingsPorts;
import io.lodekey.desktop.shell.Logo;
import io.lodekey.desktop.shell.Place;
import io.lodekey.desktop.shell.ShellController;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ThemeChoice;
import io.lodekey.store.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window and all that lives as long as it. Made and used on the JavaFX thread.
final class DesktopWindow implements AutoCloseable {
    private static final int[] ICONS = {16, 32, 64, 128, 256};
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private final DesktopRequest request;
    private final Stores stores;
    private final Duration interval;
    private final FxBackground background = new FxBackground();
    private final Jobs jobs = new Jobs();
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Clipboard clipboard = new FxClipboard();
    private final SampleKeeper sample;
    private final Serving serving;
    private final Stage stage;
    private final FileChoice files;
    private final PreferenceDesk preferences;
    private final Theme theme;
    private final ShellController shell;
    private final ConnectController connections;
    private Optional<OpenServer> server = Optional.empty();

    /// @param interval between two samples of the open server
    DesktopWindow(DesktopRequest request, Stores stores, Duration interval, SampleKeeper sample, Stage stage) {
        this(request, stores, interval, sample, stage, view -> view);
    }

    /// @param frame what the scene holds instead of the bare window, for pictures
    DesktopWindow(
            DesktopRequest request,
            Stores stores,
            Duration interval,
            SampleKeeper sample,
            Stage stage,
            UnaryOperator<Parent> frame) {
        this.request = request;
        this.stores = stores;
        this.interval = interval;
        this.sample = sample;
        this.stage = stage;
        files = new FxFileChoice(stage);
        preferences = new PreferenceDesk(stores.preferences(), background);
        theme = new Theme(preferences.get().theme());
        shell = new ShellController(background, jobs, theme.palette().mode(), this::switchTheme, request.version());
        serving = new Serving(background, shell::warn);
        ServerOpener opener =
                new ServerOpener(request.schema(), () -> preferences.get().schema(), request.behaviour());
        connections = new ConnectController(background, connectPorts(opener));
        shell.add(Place.CONNECTIONS, connections);
        shell.add(Place.SETTINGS, new SettingsController(background, settingsPorts(opener)));
        shell.go(Place.CONNECTIONS);
        Scene scene = new Scene(frame.apply(shell.view()), WIDTH, HEIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setTitle("Lodekey");
        stage.getIcons()
                .setAll(IntStream.of(ICONS)
                        .mapToObj(
                                size -> Logo.picture(size, theme.palette().color("-color-accent-emphasis", Mode.LIGHT)))
                        .toList());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
    }

    /// Connects what the request asks for, and serves samples if it is to.
    void begin() {
        if (request.behaviour().monitorEnabled()) {
            serving.begin(request.behaviour().monitorPort());
        }
        request.start().ifPresent(start -> {
            switch (start) {
                case Start.Server(var profile, var target) -> connections.connect(profile, target);
                case Start.Sample() -> connections.startSample();
            }
        });
    }

    Scene scene() {
        return stage.getScene();
    }

    ShellController shell() {
        return shell;
    }

    Theme theme() {
        return theme;
    }

    Optional<OpenServer> server() {
        return server;
    }

    void entered(Opened opened) {
        left();
        OpenServer next = new OpenServer(
                opened, interval, background, clock, theme.palette(), jobs, files, clipboard, this::audit);
        server = Optional.of(next);
        Profile profile = opened.profile();
        shell.connected(next.workspace(), next.views());
        serving.serve(next.workspace().samples());
        connections.connected(Optional.of(profile));
        stage.setTitle(profile.name() + " – Lodekey");
        preferences.change(p -> p.withLastProfile(Optional.of(profile.name())));
        shell.go(Place.DASHBOARD);
    }

    /// The audit of this person on this machine.
    private AuditLog audit() {
        return AuditLog.open(request.folders().data(), clock);
    }

    private void left() {
        server.ifPresent(open -> {
            shell.disconnected();
            serving.rest();
            connections.connected(Optional.empty());
            stage.setTitle("Lodekey");
            Thread.ofVirtual().name("closing a server").start(open::close);
        });
        server = Optional.empty();
    }

    private void switchTheme() {
        choose(theme.palette().mode().get() == Mode.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    private void choose(ThemeChoice choice) {
        theme.choose(choice);
        preferences.change(p -> p.withTheme(choice));
    }

    private ConnectPorts connectPorts(ServerOpener opener) {
        return new ConnectPorts(
                stores.profiles(),
                request.environment(),
                request.password(),
                preferences.get().lastProfile(),
                new ServerProbe(),
                opener,
                sample,
                sample.keys(),
                request.timeout(),
                request.readOnly(),
                this::entered,
                this::left,
                files,
                clipboard,
                clock);
    }

    private SettingsPorts settingsPorts(ServerOpener opener) {
        return new SettingsPorts(
                preferences.preferences(),
                this::choose,
                file -> preferences.change(p -> p.withSchema(file)),
                opener::problems,
                request.folders(),
                files,
                clipboard);
    }

    @Override
    public void close() {
        shell.close();
        server.ifPresent(OpenServer::close);
        server = Optional.empty();
        serving.close();
        theme.undress(stage.getScene());
        background.close();
    }
}
