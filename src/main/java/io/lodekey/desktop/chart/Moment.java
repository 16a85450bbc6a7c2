package io.lodekey.desktop.chart;

import java.util.ArrayList;
import java.util.List;

/// One row of a chart's table.
///
/// @param at milliseconds since the epoch
/// @param values of each series, NaN when not known
record Moment(long at, List<Double> values) {
    /// Every moment of the main series within the window, the newest first.
    static List<Moment> of(ChartData data) {
        if (data.series().isEmpty()) {
            return List.of();
        }
        ChartSeries main = data.series().getFirst();
        long from = data.window().from().toEpochMilli();
        var moments = new ArrayList<Moment>();
        for (int i = main.size() - 1; i >= 0 && main.at(i) >= from; i--) {
            long at = main.at(i);
            moments.add(new Moment(
                    at, data.series().stream().map(s -> valueAt(s, at)).toList()));
        }
        return moments;
    }

    private static double valueAt(ChartSeries series, long at) {
        int index = series.nearest(at);
        return index >= 0 && series.at(index) == at ? series.value(index) : Double.NaN;
    }
}
