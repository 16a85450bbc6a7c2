package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.settings.Environment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    Path root;

    @Test
    void withoutADisplayReportsArePrintedAndPicturesTaken() {
        FakeScreen screen = new FakeScreen(false);
        CliRun run = new CliRun(root).on(screen).run("demo", "--keys", "2000", "--still");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("no display");
        assertThat(run.out())
                .startsWith("Sample server (Sample) · 127.0.0.1:")
                .contains("doc_ocr_result")
                .contains("Hit rate, net")
                .contains(root.resolve("work/target/tour/dashboard.png").toString());
        assertThat(screen.pictured().server().profile().environment()).isEqualTo(Environment.SAMPLE);
    }

    @Test
    void jsonIsOneDocumentWhetherThereIsADisplayOrNot() {
        FakeScreen screen = new FakeScreen(true);
        CliRun run = new CliRun(root).on(screen).run("demo", "--keys", "2000", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().path("scan").path("keys").path("exact").booleanValue())
                .isTrue();
        assertThat(run.json().path("sample").path("ops").doubleValue()).isPositive();
        assertThat(run.json().path("files")).hasSize(2);
        assertThat(screen.wasOpened()).isFalse();
    }

    @Test
    void withADisplayTheDesktopOpensOnTheSampleServer() {
        FakeScreen screen = new FakeScreen(true);
        CliRun run = new CliRun(root).on(screen).run("demo", "--keys", "1000", "--still", "--read-only");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        ChosenServer server = screen.opened().server().orElseThrow();
        assertThat(server.profile().environment()).isEqualTo(Environment.SAMPLE);
        assertThat(server.target().readOnly()).isTrue();
    }
}
