package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.TimeChart;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.Theme;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.monitor.History;
import io.lodekey.monitor.Sample;
import io.lodekey.settings.ThemeChoice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes pictures of the Dashboard with made-up figures, to lay beside the design: run it with a folder as argument.
final class DashboardPictures {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private DashboardPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                take(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void take(Path folder) throws IOException {
        for (ThemeChoice choice : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
            Theme theme = new Theme(choice);
            String name = choice.name().toLowerCase(java.util.Locale.ROOT);
            History hour = Samples.hour();
            picture(theme, hour, hour.last(), 1094, 722, folder.resolve(name + "-1280.png"), Duration.ZERO);
            picture(theme, hour, hour.last(), 1734, 1002, folder.resolve(name + "-1920.png"), Duration.ZERO);
            picture(theme, hour, hour.last(), 964, 562, folder.resolve(name + "-1024.png"), Duration.ZERO);
            picture(theme, hour, hour.last(), 1094, 722, folder.resolve(name + "-stale.png"), Duration.ofSeconds(80));
            picture(theme, hour, hour.last(), 1094, 722, folder.resolve(name + "-hover.png"), Duration.ZERO);
            picture(theme, hour, hour.last(), 1094, 722, folder.resolve(name + "-table.png"), Duration.ZERO);
            History small = new History();
            Samples one = new Samples(1, 0);
            for (int i = 0; i < 9; i++) {
                small.add(one.sample(Samples.NOW.minusSeconds(45 - 5L * i), i / 9.0, i == 0));
            }
            picture(theme, small, small.last(), 1094, 722, folder.resolve(name + "-young.png"), Duration.ZERO);
            History tight = new History();
            Samples three = new Samples(3, 8 * Samples.GIB);
            for (int i = 0; i < 100; i++) {
                tight.add(three.sample(Samples.NOW.minusSeconds(500 - 5L * i), i / 100.0, i == 0));
            }
            Sample broken = Samples.without(
                    tight.last().orElseThrow(), 1, "redis-prod-2:6379 did not answer within 5 s; look at its host.");
            picture(theme, tight, Optional.of(broken), 1094, 722, folder.resolve(name + "-trouble.png"), Duration.ZERO);
            picture(
                    theme,
                    new History(),
                    Optional.empty(),
                    1094,
                    722,
                    folder.resolve(name + "-loading.png"),
                    Duration.ZERO);
            picture(
                    theme,
                    new History(),
                    Optional.of(Samples.failed(
                            Samples.NOW, "redis-prod-1:6379 does not allow INFO for this user; add +info to its ACL.")),
                    1094,
                    722,
                    folder.resolve(name + "-failed.png"),
                    Duration.ZERO);
        }
    }

    private static void pointAt(Scene scene, Path file) {
        if (file.toString().contains("hover")) {
            scene.getRoot()
                    .lookupAll(".lk-plot")
                    .forEach(plot -> plot.fireEvent(new MouseEvent(
                            MouseEvent.MOUSE_MOVED,
                            370,
                            60,
                            0,
                            0,
                            null,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            null)));
        }
        if (file.toString().contains("table")) {
            scene.getRoot().lookupAll(".lk-time-chart").forEach(chart -> ((TimeChart) chart).showAsTable(true));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static void picture(
            Theme theme, History history, Optional<Sample> latest, int width, int height, Path file, Duration later)
            throws IOException {
        Clock clock = Clock.fixed(Samples.NOW.plus(later), ZONE);
        Workspace workspace =
                Workspaces.of(history, clock, theme.palette(), (Workspaces.Saving) Optional::empty, text -> {});
        DashboardController controller = new DashboardController(new SameThreadBackground(), workspace);
        latest.ifPresent(workspace.samples()::publish);
        Scene scene = new Scene(new StackPane(controller.view()), width, height);
        theme.dress(scene);
        controller.activate();
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        for (int i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        pointAt(scene, file);
        WritableImage image = scene.snapshot(null);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
        controller.deactivate();
        stage.close();
        theme.undress(scene);
    }
}
