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
    ///
    /// @return what ends it: nothing, if it ran before, for then it is not ours to end; it cannot be started twice
    static Runnable start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            return () -> {};
        }
        Platform.setImplicitExit(false);
        // Not waited for: while the process is ending on a signal, JavaFX ends itself and would never answer.
        return () -> Thread.ofPlatform().daemon().name("ending JavaFX").start(Platform::exit);
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
