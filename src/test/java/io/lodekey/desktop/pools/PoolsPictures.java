package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.FxBackground;
import io.lodekey.desktop.kit.Theme;
import io.lodekey.desktop.kit.Workspaces;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.pools.Client;
import io.lodekey.pools.Grouping;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.settings.Environment;
import io.lodekey.settings.ParsedAddress;
import io.lodekey.settings.ThemeChoice;
import io.lodekey.store.AuditLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes pictures of the Pools view on a live server, to lay beside the design: run it with a URI, a folder and how
/// many seconds to watch first.
final class PoolsPictures {
    private static final double[][] SIZES = {{1094, 722}, {1734, 1002}};

    private final Path folder;
    private final PoolsController pools;
    private final Stage stage = new Stage();
    private final Theme theme = new Theme(ThemeChoice.DARK);

    private PoolsPictures(Path folder, PoolsController pools) {
        this.folder = folder;
        this.pools = pools;
        Scene scene = new Scene(new Group(pools.view()), 900, 900);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        pools.activate();
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        var target = ServerTarget.of(ParsedAddress.parse(arguments[0], false).address(), Duration.ofSeconds(5));
        Clock clock = Clock.systemDefaultZone();
        try (Session session = Sessions.open(target);
                FxBackground background = FxThread.get(FxBackground::new)) {
            PoolsPictures pictures = FxThread.get(() -> new PoolsPictures(
                    folder,
                    new PoolsController(
                            background,
                            Workspaces.of(session, Environment.PRODUCTION, clock),
                            () -> AuditLog.open(folder, clock))));
            TimeUnit.SECONDS.sleep(Integer.parseInt(arguments[2]));
            pictures.all();
        }
        Platform.exit();
    }

    private void all() throws Exception {
        for (Grouping by : List.of(Grouping.APPLICATION, Grouping.COMMAND, Grouping.NODE)) {
            FxThread.run(() -> pools.model().grouping().set(by));
            take("by-" + by.name().toLowerCase(Locale.ROOT));
        }
        FxThread.run(() -> pools.model().grouping().set(Grouping.APPLICATION));
        TimeUnit.SECONDS.sleep(1);
        FxThread.run(() -> pools.open(Optional.of("entity-extraction-workers")));
        take("opened");
        FxThread.run(() -> pools.askKill(
                pools.model().panel().get().map(GroupPanel::clients).orElse(List.<Client>of())));
        take("asking");
    }

    private void take(String name) throws Exception {
        for (ThemeChoice choice : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            for (double[] size : SIZES) {
                FxThread.run(() -> {
                    theme.choose(choice);
                    Region view = pools.view();
                    view.setMinSize(size[0], size[1]);
                    view.setPrefSize(size[0], size[1]);
                    view.setMaxSize(size[0], size[1]);
                });
                TimeUnit.MILLISECONDS.sleep(700);
                FxThread.run(() -> write(name + "-" + choice.name().toLowerCase(Locale.ROOT) + "-" + (int) size[0]));
            }
        }
    }

    private void write(String name) {
        WritableImage image = pools.view().snapshot(null, null);
        var picture = new java.awt.image.BufferedImage(
                (int) image.getWidth(), (int) image.getHeight(), java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
