package io.lodekey.desktop.pools;

import io.lodekey.desktop.chart.ChartData;
import io.lodekey.desktop.chart.ChartSeries;
import io.lodekey.desktop.chart.LineStyle;
import io.lodekey.desktop.chart.Measure;
import io.lodekey.desktop.chart.TimeRange;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.pools.Grouping;
import io.lodekey.pools.PoolsHistory;
import io.lodekey.pools.PoolsReading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The lines of the largest applications, and of the selected one, over the last hour.
final class PoolsChart {
    private static final Duration SPAN = Duration.ofHours(1);
    private static final Duration NARROWEST = Duration.ofSeconds(5);
    /// Twice as long as between two readings while the view is not shown.
    private static final Duration PATIENCE = Duration.ofSeconds(75);
    private static final int LINES = 4;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Texts texts;
    private final PoolsHistory history;
    private final ZoneId zone;

    PoolsChart(Texts texts, PoolsHistory history, ZoneId zone) {
        this.texts = texts;
        this.history = history;
        this.zone = zone;
    }

    /// What the chart covers.
    String span(PoolsReading reading) {
        Instant begin = history.points().stream()
                .findFirst()
                .map(PoolsHistory.Point::at)
                .orElse(reading.at());
        return begin.isBefore(reading.at().minus(SPAN))
                ? texts.get("chart.hour")
                : texts.get("chart.since", CLOCK.format(begin.atZone(zone)));
    }

    ChartData of(PoolsReading reading, List<GroupRow> applications, PoolsFigures.Choice choice) {
        List<PoolsHistory.Point> points = history.points();
        Instant to = reading.at();
        Instant begin = points.isEmpty() ? to : points.getFirst().at();
        Instant from = begin.isBefore(to.minus(SPAN)) ? to.minus(SPAN) : begin;
        TimeRange window = new TimeRange(from.isAfter(to.minus(NARROWEST)) ? to.minus(NARROWEST) : from, to);
        Optional<Optional<String>> selected =
                choice.by() == Grouping.APPLICATION ? choice.selected() : Optional.empty();
        List<ChartSeries> series = chosen(applications, selected)
                .map(row -> series(row, style(row, selected), points))
                .toList();
        if (!reading.listed()) {
            ChartSeries.Builder all = ChartSeries.named(texts.get("chart.all"), LineStyle.MAIN);
            points.forEach(point -> all.add(
                    point.at(),
                    point.connected().isPresent() ? point.connected().getAsLong() : Double.NaN));
            return ChartData.labelled(
                    texts.get("chart.title.all"), Measure.COUNT, window, List.of(all.build()), gaps(points, window));
        }
        return ChartData.labelled(texts.get("chart.title"), Measure.COUNT, window, series, gaps(points, window));
    }

    /// Where they would be lost behind others, the one that warns and the selected one come first.
    private static Stream<GroupRow> chosen(List<GroupRow> applications, Optional<Optional<String>> selected) {
        Stream<GroupRow> marked = applications.stream().filter(row -> isMarked(row, selected));
        Stream<GroupRow> largest = applications.stream()
                .filter(row -> !isMarked(row, selected))
                .sorted((a, b) -> Long.compare(b.connections(), a.connections()));
        return Stream.concat(marked, largest).limit(LINES);
    }

    private static boolean isMarked(GroupRow row, Optional<Optional<String>> selected) {
        return row.warns() || selected.equals(Optional.of(row.id()));
    }

    private static LineStyle style(GroupRow row, Optional<Optional<String>> selected) {
        if (row.warns()) {
            return LineStyle.WARNING;
        }
        return selected.equals(Optional.of(row.id())) ? LineStyle.MAIN : LineStyle.COMPARED;
    }

    private static ChartSeries series(GroupRow row, LineStyle style, List<PoolsHistory.Point> points) {
        ChartSeries.Builder series = ChartSeries.named(row.name(), style);
        points.forEach(point -> series.add(
                point.at(),
                point.connected().isPresent()
                        ? point.applications().getOrDefault(row.id().orElse(""), 0)
                        : Double.NaN));
        return series.build();
    }

    private static List<TimeRange> gaps(List<PoolsHistory.Point> points, TimeRange window) {
        var gaps = new ArrayList<TimeRange>();
        Instant last = window.from();
        for (PoolsHistory.Point point : points) {
            if (point.connected().isPresent()) {
                if (Duration.between(last, point.at()).compareTo(PATIENCE) > 0
                        && !point.at().isBefore(window.from())
                        && !last.equals(window.from())) {
                    gaps.add(new TimeRange(last, point.at()));
                }
                last = point.at();
            }
        }
        return List.copyOf(gaps);
    }
}
