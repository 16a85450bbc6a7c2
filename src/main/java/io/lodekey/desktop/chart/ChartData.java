package io.lodekey.desktop.chart;

import java.util.List;
import java.util.Optional;

/// Everything a chart shows, immutable, so that it may be put together on any thread.
///
/// @param title what the lines measure, without unit
/// @param series at most four, the main one first
/// @param gaps ascending, each without any data
/// @param marks ascending
/// @param labelled the lines are peers, named where they end instead of in a legend, and none has an area
public record ChartData(
        String title,
        Measure measure,
        TimeRange window,
        List<ChartSeries> series,
        List<Threshold> thresholds,
        List<TimeRange> gaps,
        List<ChartMark> marks,
        boolean labelled) {
    public ChartData {
        series = List.copyOf(series);
        thresholds = List.copyOf(thresholds);
        gaps = List.copyOf(gaps);
        marks = List.copyOf(marks);
    }

    /// A main line, others to compare it with, and a legend.
    public ChartData(
            String title,
            Measure measure,
            TimeRange window,
            List<ChartSeries> series,
            List<Threshold> thresholds,
            List<TimeRange> gaps,
            List<ChartMark> marks) {
        this(title, measure, window, series, thresholds, gaps, marks, false);
    }

    /// Lines of one kind, named at their ends.
    public static ChartData labelled(
            String title, Measure measure, TimeRange window, List<ChartSeries> series, List<TimeRange> gaps) {
        return new ChartData(title, measure, window, series, List.of(), gaps, List.of(), true);
    }

    /// Lowest and highest known value in the window, thresholds included; empty if there is none.
    Optional<Extent> extent() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Threshold threshold : thresholds) {
            low = Math.min(low, threshold.value());
            high = Math.max(high, threshold.value());
        }
        long from = window.from().toEpochMilli();
        for (ChartSeries line : series) {
            for (int i = 0; i < line.size(); i++) {
                double value = line.value(i);
                if (!Double.isNaN(value) && line.at(i) >= from) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low > high ? Optional.empty() : Optional.of(new Extent(low, high));
    }

    record Extent(double low, double high) {}
}
