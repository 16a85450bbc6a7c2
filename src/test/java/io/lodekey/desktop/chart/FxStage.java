package io.lodekey.desktop.chart;

import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.Theme;
import io.lodekey.settings.ThemeChoice;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window on the headless platform with one node in it, in our theme. Nodes are read and changed in [#call].
public final class FxStage implements AutoCloseable {
    private final Stage stage;

    private FxStage(Stage stage) {
        this.stage = stage;
    }

    /// Made once: to read the style sheets takes longer than a test.
    private static final class Shared {
        static final Theme THEME = new Theme(ThemeChoice.DARK);
    }

    /// Shows what the supplier makes on the JavaFX thread.
    public static FxStage show(double width, double height, Supplier<? extends Region> content) {
        return show(width, height, palette -> content.get());
    }

    public static FxStage show(
            double width, double height, java.util.function.Function<Palette, ? extends Region> content) {
        start();
        return call(() -> {
            Shared.THEME.choose(ThemeChoice.DARK);
            Scene scene = new Scene(new StackPane(content.apply(Shared.THEME.palette())), width, height);
            Shared.THEME.dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            lay(scene);
            return new FxStage(stage);
        });
    }

    /// Applies style sheets and layout, as a pulse does.
    public void pulse() {
        call(() -> {
            lay(stage.getScene());
            return true;
        });
    }

    public void choose(ThemeChoice choice) {
        call(() -> {
            Shared.THEME.choose(choice);
            return true;
        });
        pulse();
    }

    public Scene scene() {
        return stage.getScene();
    }

    public static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// What the selector finds below a node, in order. Looked up on the JavaFX thread, where pulses change the nodes.
    public static List<Node> all(Node root, String selector) {
        return call(() -> List.copyOf(root.lookupAll(selector)));
    }

    public static Node first(Node root, String selector) {
        return all(root, selector).getFirst();
    }

    public static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            // by another test
        }
        Platform.setImplicitExit(false);
    }

    @Override
    public void close() {
        run(() -> {
            stage.close();
            Shared.THEME.undress(stage.getScene());
        });
    }

    private static void lay(Scene scene) {
        for (int i = 0; i < 2; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
