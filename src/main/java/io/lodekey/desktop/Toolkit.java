package io.lodekey.desktop;

import io.lodekey.desktop.kit.FxBackground;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// The JavaFX toolkit, from outside its thread.
final class Toolkit {
    private Toolkit() {}

    /// Chooses JavaFX's own platform without a screen. Means something only before the toolkit is started.
    static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /// Starts the toolkit unless it runs, and lets it run when the last window is closed.
    static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            // started before, by another request of this process
        }
        Platform.setImplicitExit(false);
    }

    /// Calls on the JavaFX thread, and waits.
    static <T> T call(Callable<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        FxBackground.later(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("The desktop failed: " + e.getCause(), e.getCause());
        }
    }
}
