package io.lodekey.desktop;

import io.lodekey.desktop.connect.Opened;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Behaviour;
import io.lodekey.settings.Environment;
import io.lodekey.settings.Folders;
import io.lodekey.settings.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.stage.Stage;

/// The real window on a real server with a few keys, without a screen.
final class OpenWindow implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestServer server;
    private final SampleKeeper sample;
    private final Stage stage;
    private final DesktopWindow window;

    OpenWindow(Path folder) {
        this(folder, Behaviour.defaults());
    }

    OpenWindow(Path folder, Behaviour behaviour) {
        FxThread.run(() -> {}); // starts the toolkit
        server = TestServers.any("maxmemory", "100mb");
        fill();
        sample = new SampleKeeper(folder.resolve("sample"));
        stage = FxThread.get(Stage::new);
        window = FxThread.get(() -> make(folder, behaviour));
    }

    private DesktopWindow make(Path folder, Behaviour behaviour) {
        Folders folders = Folders.under(folder);
        DesktopRequest request = new DesktopRequest(
                Optional.empty(),
                Optional.empty(),
                false,
                Duration.ofSeconds(10),
                folders,
                behaviour,
                Optional.empty(),
                Optional.empty(),
                "1.0.0");
        DesktopWindow made = new DesktopWindow(request, Stores.in(folders), Duration.ofSeconds(1), sample, stage);
        stage.show();
        return made;
    }

    private void fill() {
        for (int i = 0; i < 20; i++) {
            server.call("SET", "doc:ocr:19bd4c07-0000-4000-8000-0000000000" + (10 + i), "{}", "EX", "86400");
        }
        server.call("SET", "textract:result:19bd4c07-0000-4000-8000-000000000001", "{}");
        server.call("SET", "who:knows", "what");
        server.call("SET", "doc:chunks:19bd4c07-0000-4000-8000-000000000001", "no expiry");
    }

    void connect() {
        var session = server.open();
        Profile profile = new Profile(
                "test", Environment.DEVELOPMENT, server.address(), false, Optional.empty(), Optional.empty());
        FxThread.run(() -> window.entered(new Opened(profile, session, SchemaLoader.bundled())));
    }

    /// Waits until the active view has what it shows.
    void settle() {
        try {
            new Settling(() -> window.shell().feature().settled()).await(PATIENCE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    DesktopWindow window() {
        return window;
    }

    TestServer server() {
        return server;
    }

    @Override
    public void close() {
        FxThread.run(() -> {
            window.close();
            stage.close();
        });
        sample.close();
        server.close();
    }
}
