package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.ChartData;
import java.util.List;

/// Everything the view shows of the samples so far.
record Reading(
        Dial memory,
        Dial hitRate,
        Figure operations,
        Figure latency,
        Figure clients,
        Figure evicted,
        Figure expired,
        Figure keys,
        Figure fragmentation,
        Figure persistence,
        ChartData memoryChart,
        ChartData hitRateChart,
        Trends trends,
        List<NodeRow> nodes) {
    Reading {
        nodes = List.copyOf(nodes);
    }

    record Trends(Trend memory, Trend operations, Trend latency, Trend clients, Trend expired) {}
}
