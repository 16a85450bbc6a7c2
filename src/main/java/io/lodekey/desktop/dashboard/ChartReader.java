package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.ChartData;
import io.lodekey.desktop.chart.ChartSeries;
import io.lodekey.desktop.chart.LineStyle;
import io.lodekey.desktop.chart.Measure;
import io.lodekey.desktop.chart.Threshold;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.monitor.Sample;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The two charts, and the lines beside the numbers.
final class ChartReader {
    private final Texts texts;

    ChartReader(Texts texts) {
        this.texts = texts;
    }

    /// Used and resident memory against the limit.
    ///
    /// @param warns whether the gauge has passed a threshold, and the line turns amber with it
    ChartData memory(Timeline time, Sample latest, boolean warns) {
        OptionalLong limit = latest.totals().memory().limit();
        List<Threshold> thresholds = limit.isPresent()
                ? List.of(new Threshold(limit.getAsLong(), texts.get("chart.maxmemory"), Tone.DANGER, true))
                : List.of();
        return new ChartData(
                texts.get("memory.title"),
                Measure.BYTES,
                time.window(),
                List.of(
                        time.series(
                                texts.get("chart.used"),
                                main(warns),
                                s -> whole(s.totals().memory().used())),
                        time.series(
                                texts.get("chart.resident"),
                                LineStyle.COMPARED,
                                s -> whole(s.totals().memory().rss()))),
                thresholds,
                time.gaps(),
                time.marks());
    }

    /// The hit rate, net and as reported.
    ///
    /// @param warns as for memory
    ChartData hitRate(Timeline time, boolean warns) {
        ChartSeries net = time.rates(texts.get("chart.net"), main(warns), rate -> number(rate.net()));
        ChartSeries reported =
                time.rates(texts.get("chart.reported"), LineStyle.REPORTED, rate -> number(rate.server()));
        Threshold target = new Threshold(
                DialReader.HIT_RATE_TICK.share(),
                texts.get("chart.warnsBelow", Math.round(DialReader.HIT_RATE_TICK.share() * 100) + " %"),
                Tone.WARNING,
                false);
        return new ChartData(
                texts.get("rate.title"),
                Measure.SHARE,
                time.window(),
                List.of(net, reported),
                List.of(target),
                time.gaps(),
                time.marks());
    }

    Reading.Trends trends(Timeline time) {
        return new Reading.Trends(
                time.trend(s -> whole(s.totals().memory().used())),
                time.trend(s -> number(s.totals().opsPerSecond())),
                time.trend(s -> number(s.totals().latency().p50())),
                time.trend(s -> whole(s.totals().clients().connected())),
                time.trend(s -> number(s.totals().expiredPerSecond())));
    }

    private static LineStyle main(boolean warns) {
        return warns ? LineStyle.WARNING : LineStyle.MAIN;
    }

    private static double number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static double whole(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : Double.NaN;
    }
}
