package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.ChartMark;
import io.lodekey.desktop.chart.ChartSeries;
import io.lodekey.desktop.chart.LineStyle;
import io.lodekey.desktop.chart.TimeRange;
import io.lodekey.monitor.Delta;
import io.lodekey.monitor.History;
import io.lodekey.monitor.HitRate;
import io.lodekey.monitor.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The samples of one span, and the window that charts of it cover: from the span's begin, or from the first sample
/// where the history is shorter, to now.
record Timeline(List<Sample> samples, TimeRange window, List<TimeRange> gaps, List<ChartMark> marks) {
    private static final int RATES = 120;
    private static final Duration NARROWEST = Duration.ofMinutes(1);

    static Timeline of(History history, Span span, Instant now) {
        List<Sample> samples = history.span(span.length());
        Instant to = samples.isEmpty() || samples.getLast().at().isBefore(now)
                ? now
                : samples.getLast().at();
        Instant narrowest = to.minus(NARROWEST);
        Instant begin = history.all().stream().findFirst().map(Sample::at).orElse(narrowest);
        Instant from = latest(to.minus(span.length()), begin);
        TimeRange window = new TimeRange(from.isAfter(narrowest) ? narrowest : from, to);
        return new Timeline(samples, window, gaps(history, samples, window), marks(history, window));
    }

    ChartSeries series(String name, LineStyle style, ToDoubleFunction<Sample> value) {
        ChartSeries.Builder series = ChartSeries.named(name, style);
        samples.forEach(sample -> series.add(sample.at(), value.applyAsDouble(sample)));
        return series.build();
    }

    /// Hit rates of some hundred equal parts of the window, each over all look-ups of its part: the rate of a single
    /// interval jumps with every few look-ups, and so many of them are a smear. Parts begin at round times, so that
    /// they hold the same samples while the window moves on.
    ChartSeries rates(String name, LineStyle style, ToDoubleFunction<HitRate> value) {
        long part = Math.max(1, window.length().toMillis() / RATES);
        ChartSeries.Builder series = ChartSeries.named(name, style);
        Optional<Delta> sum = Optional.empty();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            Optional<Delta> delta = sample.totals().delta();
            sum = sum.isEmpty() ? delta : Optional.of(delta.map(sum.get()::then).orElse(sum.get()));
            if (i == samples.size() - 1 || part(samples.get(i + 1), part) != part(sample, part)) {
                series.add(
                        sample.at(), value.applyAsDouble(sum.map(Delta::hitRate).orElse(HitRate.UNKNOWN)));
                sum = Optional.empty();
            }
        }
        return series.build();
    }

    private static long part(Sample sample, long length) {
        return Math.floorDiv(sample.at().toEpochMilli(), length);
    }

    Trend trend(ToDoubleFunction<Sample> value) {
        return new Trend(series("", LineStyle.MAIN, value), window, gaps);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /// Those between samples, and the one at the end that goes on with the clock while no sample comes.
    private static List<TimeRange> gaps(History history, List<Sample> samples, TimeRange window) {
        if (samples.isEmpty()) {
            return List.of();
        }
        var gaps = new ArrayList<TimeRange>();
        Instant last = samples.getLast().at();
        history.gaps().stream()
                .filter(gap ->
                        gap.until().isAfter(window.from()) && !gap.until().isAfter(last))
                .forEach(gap -> gaps.add(new TimeRange(gap.from(), gap.until())));
        Duration patience = samples.getLast().interval().multipliedBy(Reader.MISSED);
        if (Duration.between(last, window.to()).compareTo(patience) > 0) {
            gaps.add(new TimeRange(last, window.to()));
        }
        return List.copyOf(gaps);
    }

    private static List<ChartMark> marks(History history, TimeRange window) {
        return history.markers().stream()
                .filter(marker -> window.contains(marker.at()))
                .map(marker -> new ChartMark(marker.at(), marker.label()))
                .toList();
    }
}
