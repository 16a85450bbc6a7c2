package io.lodekey.cli;

import io.lodekey.monitor.MemorySample;
import io.lodekey.monitor.Sample;
import io.lodekey.monitor.Totals;
import io.lodekey.text.Figures;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/// Samples as text for people, a line each, the heads again now and then.
final class SampleText {
    private static final int HEADS_EVERY = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final String[] HEADS = {
        "Time",
        "Memory",
        "of",
        "Hit rate, net",
        "reported",
        "per s",
        "Clients",
        "Evicted/s",
        "Expired/s",
        "Keys",
        "p50",
        "p99"
    };
    private static final int[] WIDTHS = {8, 9, 9, 13, 8, 9, 7, 9, 9, 13, 9, 9};

    private final Console console;
    private final ZoneId zone;
    private int lines;

    SampleText(Console console, ZoneId zone) {
        this.console = console;
        this.zone = zone;
    }

    void server(Call.Opened opened) {
        console.line(Style.STRONG.of(
                ServerLine.of(opened.server().profile(), opened.session().facts()), console.colour()));
    }

    void print(Sample sample) {
        if (lines % HEADS_EVERY == 0) {
            console.line(Style.MUTED.of(line(HEADS), console.colour()));
        }
        lines++;
        String time = TIME.format(sample.at().atZone(zone));
        sample.failure()
                .ifPresentOrElse(
                        why -> console.line(time + "  " + Style.BAD.of(why, console.colour())),
                        () -> console.line(figures(time, sample.totals())));
        console.out().flush();
    }

    private String figures(String time, Totals totals) {
        MemorySample memory = totals.memory();
        return line(
                time,
                Figures.bytes(memory.used()),
                memory.limit().isPresent()
                        ? Figures.bytes(memory.limit())
                        : memory.max().isPresent() ? "no limit" : Figures.UNKNOWN,
                Figures.share(totals.hitRate().net()),
                Figures.share(totals.hitRate().server()),
                Figures.rate(totals.opsPerSecond()),
                Figures.count(totals.clients().connected()),
                Figures.rate(totals.evictedPerSecond()),
                Figures.rate(totals.expiredPerSecond()),
                Figures.count(totals.keys()),
                milliseconds(totals.latency().p50()),
                milliseconds(totals.latency().p99()));
    }

    private String line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String text = console.shown(cells[i]);
            int pad = Math.max(0, WIDTHS[i] - text.codePointCount(0, text.length()));
            line.append(i == 0 ? "" : "  ").append(" ".repeat(pad)).append(text);
        }
        return line.toString();
    }

    private static String milliseconds(OptionalDouble ms) {
        return ms.isPresent()
                ? Figures.duration(java.time.Duration.ofNanos(Math.round(ms.getAsDouble() * 1e6)))
                : Figures.UNKNOWN;
    }
}
