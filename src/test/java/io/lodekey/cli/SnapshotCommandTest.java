package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCommandTest {
    @TempDir
    Path root;

    @Test
    void everyViewIsAskedForInTheSizeOfTheDesigns() {
        FakeScreen screen = new FakeScreen(false);
        CliRun run = new CliRun(root)
                .on(screen)
                .run(
                        "snapshot",
                        "--uri",
                        "redis://h",
                        "--out",
                        root.resolve("o").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(screen.pictured().view()).isEqualTo(Optional.empty());
        assertThat(screen.pictured().width()).isEqualTo(1280);
        assertThat(screen.pictured().height()).isEqualTo(800);
        assertThat(screen.pictured().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(run.out().lines()).hasSize(2);
    }

    @Test
    void oneViewInAThemeAndSizeAsJson() {
        FakeScreen screen = new FakeScreen(false);
        CliRun run = new CliRun(root)
                .on(screen)
                .run("snapshot --json --uri redis://h:7000 --view keys --theme light --size 1600x900 --out o"
                        .split(" "));

        assertThat(run.json().path("files").path(0).textValue())
                .isEqualTo(Path.of("o", "keys.png").toString());
        assertThat(screen.pictured().theme()).isEqualTo(ThemeChoice.LIGHT);
        assertThat(screen.pictured().width()).isEqualTo(1600);
        assertThat(screen.pictured().server().target().address().text()).isEqualTo("redis://h:7000/0");
    }
}
