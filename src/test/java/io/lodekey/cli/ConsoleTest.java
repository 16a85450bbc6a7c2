package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.cli.Table.Cell;
import io.lodekey.cli.Table.Column;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void figuresStandRightAndTextLeft() {
        Table table = new Table(Column.text("Name"), Column.figure("Keys"), Column.text("Note"));
        table.row(Cell.of("a"), Cell.of("1\u2009000"), Cell.of("x"));
        table.row(Cell.of("longer"), Cell.of("7"), Cell.of(""));
        table.print(console(false, false, true));

        assertThat(out.toString().lines())
                .containsExactly("Name     Keys  Note", "a       1\u2009000  x", "longer      7");
    }

    @Test
    void columnsStayAlignedWithColours() {
        Table table = new Table(Column.text(""), Column.figure(""));
        table.row(new Cell("a", Style.BAD), Cell.of("1"));
        table.row(Cell.of("bbb"), Cell.of("2"));
        table.print(console(false, true, true));

        assertThat(out.toString().lines()).containsExactly("\u001b[31ma\u001b[0m    1", "bbb  2");
    }

    @Test
    void signsThatAConsoleCannotShowAreReplaced() {
        console(false, false, false).line("≈ 1\u2009000 – a → b · ≤ 1 min…");

        assertThat(out.toString()).isEqualToIgnoringNewLines("~ 1 000 - a -> b | <= 1 min...");
    }

    @Test
    void progressIsOneLineWrittenOverAndTakenAway() {
        try (ProgressLine progress = new ProgressLine(console(true, false, true))) {
            progress.update(() -> "Scanning, 1 key");
            progress.update(() -> "too soon");
        }
        assertThat(err.toString()).isEqualTo("\rScanning, 1 key\u001b[K\r\u001b[K");
    }

    @Test
    void progressIsCutAtTheWidthOfTheTerminal() {
        try (ProgressLine progress = new ProgressLine(console(true, false, true))) {
            progress.update(() -> "x".repeat(500));
        }
        assertThat(err.toString()).contains("x".repeat(79)).doesNotContain("x".repeat(80));
    }

    @Test
    void withoutATerminalThereIsNoProgress() {
        try (ProgressLine progress = new ProgressLine(console(false, false, true))) {
            progress.update(() -> "never");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpNamesEveryCommandAndOption(@TempDir Path root) {
        CliRun run = new CliRun(root).run("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("scan", "monitor", "key", "demo", "snapshot", "--uri", "--profile", "--cluster", "--schema")
                .contains("--read-only", "--json", "--state", "--timeout", "--verbose");
        assertThat(new CliRun(root).run("key", "name", "--help").out())
                .contains("FAMILY")
                .contains("VAR=VALUE");
        assertThat(new CliRun(root).run("--version").out()).startsWith("lodekey 1.0.0");
    }

    private Console console(boolean terminal, boolean colour, boolean unicode) {
        return new Console(new PrintWriter(out, true), new PrintWriter(err, true), terminal, colour, unicode, 80);
    }
}
