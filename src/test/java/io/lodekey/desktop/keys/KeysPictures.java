package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.Theme;
import io.lodekey.settings.Environment;
import io.lodekey.settings.ThemeChoice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Writes pictures of the Keys view with made-up figures, to lay beside the design: run it with a folder as argument,
/// and optionally with the beginning of the names of the pictures wanted.
final class KeysPictures {
    private final Path folder;
    private final String only;
    private final Theme theme;
    private final String mode;

    private KeysPictures(Path folder, String only, ThemeChoice choice) {
        this.folder = folder;
        this.only = only;
        theme = new Theme(choice);
        mode = choice.name().toLowerCase(Locale.ROOT);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String only = arguments.length > 1 ? arguments[1] : "";
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (ThemeChoice choice : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
                    new KeysPictures(folder, only, choice).all();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private void all() throws IOException {
        for (KeysTab tab : KeysTab.values()) {
            String name = tab.word();
            picture(name, 1280, 800, desk -> {}, keys -> keys.model().tab.set(tab));
            picture(name, 1920, 1080, desk -> {}, keys -> keys.model().tab.set(tab));
        }
        picture(
                "selected",
                1280,
                800,
                desk -> {},
                keys -> keys.model().selectedFamily.set("doc_ocr_result"));
        picture(
                "narrow",
                1024,
                640,
                desk -> {},
                keys -> keys.model().selectedFamily.set("doc_ocr_result"));
        picture("sampled", 1280, 800, desk -> desk.result = FakeReports.sample(), keys -> {});
        picture("bykeys", 1280, 800, desk -> {}, keys -> keys.model().measure.set(KeysModel.Measure.KEYS));
        picture("deeper", 1280, 800, desk -> {}, keys -> {
            keys.model().tab.set(KeysTab.PREFIXES);
            keys.model().path.set(List.of("doc"));
        });
        picture("rule", 1280, 800, desk -> {}, keys -> {
            keys.model().tab.set(KeysTab.LEGACY);
            keys.model().selectedLegacy.set("textract:result:{document_uuid}");
        });
        picture("asking", 1280, 800, desk -> desk.environment = Environment.PRODUCTION, keys -> {});
        picture(
                "failed",
                1280,
                800,
                desk -> desk.failure = Optional.of(new IllegalStateException("no reply")),
                keys -> {});
        picture(
                "broken",
                1280,
                800,
                desk -> {
                    desk.updates = List.of(FakeReports.part(0.4));
                    desk.failure = Optional.of(new IllegalStateException("no reply"));
                },
                keys -> {});
        picture("panel", 1280, 800, desk -> {}, keys -> {});
        scanning();
    }

    private void scanning() throws IOException {
        SameThreadBackground background = new SameThreadBackground();
        KeysDesk desk = new KeysDesk();
        desk.updates = List.of(FakeReports.part(0.412));
        KeysController[] made = new KeysController[1];
        desk.duringScan = () -> {
            try {
                shoot("scanning", 1280, 800, made[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        made[0] = desk.controller(background);
        if ("scanning".startsWith(only)) {
            made[0].activate();
        }
    }

    private void picture(String name, int width, int height, Consumer<KeysDesk> before, Consumer<KeysController> then)
            throws IOException {
        if (!name.startsWith(only)) {
            return;
        }
        KeysDesk desk = new KeysDesk();
        desk.palette(theme.palette());
        before.accept(desk);
        KeysController controller = desk.controller(new SameThreadBackground());
        controller.activate();
        then.accept(controller);
        shoot(name, width, height, controller);
        controller.deactivate();
    }

    /// What header, rail, status bar and frame of the window leave.
    private void shoot(String name, int width, int height, KeysController controller) throws IOException {
        int rail = width < 1100 ? 56 : 182;
        int w = width - rail - 4;
        int h = height - 46 - 28 - 4;
        Scene scene = new Scene(new StackPane(controller.view()), w, h);
        theme.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        for (int i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        WritableImage image = scene.snapshot(null);
        write(image, name + "-" + width + "-" + mode + ".png");
        if (name.equals("panel")) {
            scene.getRoot().lookupAll(".button").stream()
                    .filter(node ->
                            node instanceof Button button && button.getText().startsWith("Sample"))
                    .forEach(node -> ((Button) node).fire());
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window != stage) {
                    window.getScene().getRoot().applyCss();
                    window.getScene().getRoot().layout();
                    WritableImage panel = window.getScene().getRoot().snapshot(null, null);
                    write(panel, "panel-" + mode + ".png");
                    window.hide();
                }
            }
        }
        stage.close();
        scene.setRoot(new StackPane());
        theme.undress(scene);
    }

    private void write(WritableImage image, String name) throws IOException {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", folder.resolve(name).toFile());
    }
}
