package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.ChartSeries;
import io.lodekey.desktop.chart.TimeRange;
import java.util.List;

/// What a spark line shows.
record Trend(ChartSeries series, TimeRange window, List<TimeRange> gaps) {}
