package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.monitor.ClientsSample;
import io.lodekey.monitor.Delta;
import io.lodekey.monitor.History;
import io.lodekey.monitor.Latency;
import io.lodekey.monitor.Metric;
import io.lodekey.monitor.Sample;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/// What the server is doing: operations, latency, clients, and keys that go.
final class LoadReader {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final double CROWDED = 0.8;

    private final Texts texts;
    private final ZoneId zone;

    LoadReader(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    Figure operations(History history, Sample sample, Span span) {
        OptionalDouble rate = sample.totals().opsPerSecond();
        String basis = history.peak(Metric.OPERATIONS, span.length())
                .map(peak -> texts.get(
                        "operations.peak",
                        Figures.rate(peak.value()),
                        CLOCK.format(peak.at().atZone(zone))))
                .orElse(texts.get("rate.waiting"));
        return rate(rate, basis);
    }

    Figure latency(Sample sample) {
        Latency latency = sample.totals().latency();
        if (latency.p50().isEmpty()) {
            return Figure.UNKNOWN;
        }
        String[] p50 = split(millis(latency.p50()));
        return Figure.of(p50[0], texts.get("latency.p50", p50[1]), texts.get("latency.p99", millis(latency.p99())));
    }

    Figure clients(Sample sample) {
        ClientsSample clients = sample.totals().clients();
        OptionalLong connected = clients.connected();
        OptionalLong max = clients.max();
        String blocked = texts.get("clients.blocked", Figures.count(clients.blocked()));
        String basis = max.isPresent()
                ? texts.get("clients.of", Figures.count(max), Figures.count(clients.blocked()))
                : blocked;
        boolean crowded =
                connected.isPresent() && max.isPresent() && connected.getAsLong() >= CROWDED * max.getAsLong();
        return new Figure(Figures.count(connected), "", basis, crowded ? Tone.WARNING : Tone.NEUTRAL);
    }

    Figure evicted(History history, Sample sample, Span span) {
        return rate(sample.totals().evictedPerSecond(), basis(history.sum(span.length()), Delta::evicted));
    }

    Figure expired(History history, Sample sample, Span span) {
        return rate(sample.totals().expiredPerSecond(), basis(history.sum(span.length()), Delta::expired));
    }

    private Figure rate(OptionalDouble perSecond, String basis) {
        return perSecond.isEmpty()
                ? new Figure(Figures.UNKNOWN, "", basis, Tone.NEUTRAL)
                : Figure.of(Figures.rate(perSecond), texts.get("perSecond"), basis);
    }

    private String basis(Optional<Delta> sum, ToLongFunction<Delta> counted) {
        if (sum.isEmpty()) {
            return texts.get("rate.waiting");
        }
        long amount = counted.applyAsLong(sum.get());
        String time = Times.coarse(sum.get().covered());
        return amount == 0 ? texts.get("count.none", time) : texts.get("count.in", Figures.count(amount), time);
    }

    private static String millis(OptionalDouble ms) {
        return ms.isPresent()
                ? Figures.duration(Duration.ofNanos(Math.round(ms.getAsDouble() * 1e6)))
                : Figures.UNKNOWN;
    }

    /// Value and unit of a figure in words.
    static String[] split(String text) {
        int space = text.lastIndexOf(' ');
        return space < 0 ? new String[] {text, ""} : new String[] {text.substring(0, space), text.substring(space + 1)};
    }
}
