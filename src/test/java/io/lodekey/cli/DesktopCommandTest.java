package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopCommandTest {
    @TempDir
    Path root;

    @Test
    void withoutArgumentsTheDesktopOpens() {
        FakeScreen screen = new FakeScreen(true);
        CliRun run = new CliRun(root).on(screen).run();

        assertThat(run.exitCode()).isZero();
        assertThat(screen.opened().server()).isEmpty();
        assertThat(screen.opened().folders()).isEqualTo(run.folders());
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theDesktopOpensOnTheServerThatIsNamed() {
        FakeScreen screen = new FakeScreen(true);
        new CliRun(root)
                .on(screen)
                .run("--uri", "redis://h:7000", "--read-only", "--timeout", "2", "--schema", "own.yaml");

        assertThat(screen.opened().server().orElseThrow().target().address().text())
                .isEqualTo("redis://h:7000/0");
        assertThat(screen.opened().readOnly()).isTrue();
        assertThat(screen.opened().timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(screen.opened().schema()).contains(Path.of("own.yaml"));
    }

    @Test
    void aLeftOverVariableIsOfferedAndNotConnected() {
        FakeScreen screen = new FakeScreen(true);
        new CliRun(root).on(screen).with("REDIS_HOST", "left-over").run();

        assertThat(screen.opened().server()).isEmpty();
        assertThat(screen.opened().configuration().environment()).isPresent();
    }

    @Test
    void aProfileThatTheEnvironmentPicksIsConnected() {
        FakeScreen screen = new FakeScreen(true);
        new CliRun(root)
                .on(screen)
                .with("REDIS_HOST", "h")
                .with("LODEKEY_PROFILE", "environment")
                .run();

        assertThat(screen.opened().server().orElseThrow().profile().name()).isEqualTo("environment");
    }

    @Test
    void stateMovesTheDesktopsDataToo() {
        FakeScreen screen = new FakeScreen(true);
        new CliRun(root).on(screen).run("--state", root.resolve("here").toString());

        assertThat(screen.opened().folders().data()).isEqualTo(root.resolve("here"));
        assertThat(root.resolve("here/logs/lodekey.log")).exists();
    }

    @Test
    void withoutADisplayItIsSaidInOneSentenceWithTheWayOn() {
        FakeScreen screen = new FakeScreen(false);
        CliRun run = new CliRun(root).on(screen).run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("no display")
                .contains("lodekey demo");
        assertThat(screen.wasOpened()).isFalse();
    }
}
