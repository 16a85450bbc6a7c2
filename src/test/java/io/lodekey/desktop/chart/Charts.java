package io.lodekey.desktop.chart;

import java.time.Instant;
import java.util.List;

/// Charts for tests: a window of one hour that ends at 21:00 UTC.
final class Charts {
    static final Instant END = Instant.parse("2025-11-04T21:00:00Z");
    static final Instant BEGIN = END.minusSeconds(3_600);
    static final TimeRange WINDOW = new TimeRange(BEGIN, END);

    private Charts() {}

    /// A point every ten seconds, all of the same value.
    static ChartSeries flat(String name, LineStyle style, double value) {
        ChartSeries.Builder series = ChartSeries.named(name, style);
        for (int s = 0; s <= 3_600; s += 10) {
            series.add(BEGIN.plusSeconds(s), value);
        }
        return series.build();
    }

    static ChartData memory(List<TimeRange> gaps, List<ChartMark> marks) {
        return new ChartData(
                "Memory",
                Measure.BYTES,
                WINDOW,
                List.of(flat("used", LineStyle.MAIN, 4L << 30), flat("resident", LineStyle.COMPARED, 5L << 30)),
                List.of(new Threshold(12L << 30, "maxmemory", io.lodekey.desktop.kit.Tone.DANGER, true)),
                gaps,
                marks);
    }
}
