package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Jobs;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.Theme;
import io.lodekey.desktop.shell.Place;
import io.lodekey.desktop.shell.ShellController;
import io.lodekey.redis.RedisFailure;
import io.lodekey.settings.ThemeChoice;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes pictures of the connections in their window, with made-up servers, to lay beside the design: run it with a
/// folder as argument, and optionally with the beginning of the names of the pictures wanted.
final class ConnectPictures {
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try {
            ConnectPictures pictures = new ConnectPictures(arguments.length > 1 ? arguments[1] : "");
            for (ThemeChoice choice : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
                pictures.all(call(() -> new Theme(choice)), folder, "-" + choice.word() + ".png");
            }
        } finally {
            Platform.exit();
        }
    }

    private void all(Theme theme, Path folder, String end) throws Exception {
        picture(theme, 1280, 800, desk -> {}, ConnectController::test, folder.resolve("connect" + end));
        picture(theme, 1920, 1080, desk -> {}, ConnectController::test, folder.resolve("wide" + end));
        picture(theme, 1024, 640, desk -> {}, ConnectController::test, folder.resolve("small" + end));
        Consumer<ConnectDesk> missing = desk -> desk.missing = List.of(
                new Found.Missing(Found.Part.FIGURES, "+info"), new Found.Missing(Found.Part.SIZES, "+memory|usage"));
        picture(theme, 1280, 800, missing, ConnectController::test, folder.resolve("missing" + end));
        Consumer<ConnectDesk> refused = desk -> desk.failure = Optional.of(new RedisFailure.Connect(
                RedisFailure.Reason.REFUSED,
                "Nothing listens at redis-prod-1:26379; check host and port, and that the server runs."));
        picture(theme, 1280, 800, refused, ConnectController::test, folder.resolve("failed" + end));
        Consumer<ConnectController> wrong = controller -> {
            controller.model().form().address().set("redis://host:port");
            controller.model().form().name().set("local");
            controller.test();
            controller.model().deleting().set(true);
        };
        picture(theme, 1280, 800, desk -> {}, wrong, folder.resolve("invalid" + end));
    }

    private final String only;

    private ConnectPictures(String only) {
        this.only = only;
    }

    private void picture(
            Theme theme,
            int width,
            int height,
            Consumer<ConnectDesk> before,
            Consumer<ConnectController> then,
            Path file)
            throws Exception {
        if (!file.getFileName().toString().startsWith(only)) {
            return;
        }
        Stage stage = call(() -> window(theme, width, height, before, then));
        Thread.sleep(250); // some pulses, and what ControlsFX does later
        call(() -> {
            shoot(stage.getScene(), file);
            stage.close();
            theme.undress(stage.getScene());
            return true;
        });
    }

    private static <T> T call(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static Stage window(
            Theme theme, int width, int height, Consumer<ConnectDesk> before, Consumer<ConnectController> then)
            throws Exception {
        ConnectDesk desk = new ConnectDesk(Files.createTempDirectory("pictures")).withProfiles();
        before.accept(desk);
        SameThreadBackground background = new SameThreadBackground();
        ConnectController controller = desk.controller(background);
        ShellController shell =
                new ShellController(background, new Jobs(), theme.palette().mode(), () -> {}, "1.0.0");
        shell.add(Place.CONNECTIONS, controller);
        shell.add(Place.SETTINGS, controller);
        shell.go(Place.CONNECTIONS);
        Scene scene = new Scene(shell.view(), width, height);
        theme.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        controller.model().form().password().set("not a password");
        then.accept(controller);
        return stage;
    }

    private static void shoot(Scene scene, Path file) throws Exception {
        for (int i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        WritableImage image = scene.snapshot(null);
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }
}
