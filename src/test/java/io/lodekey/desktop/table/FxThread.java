package io.lodekey.desktop.table;

import io.lodekey.desktop.kit.Theme;
import io.lodekey.settings.ThemeChoice;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Runs parts of a test on the JavaFX thread of a toolkit that is started once and stays.
public final class FxThread {
    private static final long SECONDS = 20;
    private static final AtomicReference<@Nullable Theme> theme = new AtomicReference<>();

    private FxThread() {}

    public static <T> T get(Callable<T> work) {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
            }
        });
        try {
            return result.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError assertion) {
                throw assertion;
            }
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /// Shows a node in a window of its own, dressed as the program is and laid out; on the JavaFX thread.
    public static Stage show(Parent root, double width, double height) {
        Theme dress = theme.updateAndGet(made -> made == null ? new Theme(ThemeChoice.DARK) : made);
        Stage stage = new Stage();
        Scene scene = new Scene(root, width, height);
        dress.dress(scene);
        stage.setScene(scene);
        stage.show();
        settle(root);
        return stage;
    }

    /// Applies styles and lays out, twice, for what asks for another layout in the first.
    public static void settle(Parent root) {
        for (int i = 0; i < 2; i++) {
            root.applyCss();
            root.layout();
        }
    }

    private static void start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        }
        Platform.setImplicitExit(false);
        try {
            if (!started.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The toolkit did not start");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
