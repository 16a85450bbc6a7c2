package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.ChartData;
import io.lodekey.monitor.Off;
import java.util.List;

/// Everything the view shows of the samples so far.
///
/// @param off what the user has no right to; the panels of it are dark
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
        List<NodeRow> nodes,
        List<Off> off) {
    Reading {
        nodes = List.copyOf(nodes);
        off = List.copyOf(off);
    }

    record Trends(Trend memory, Trend operations, Trend latency, Trend clients, Trend expired) {}
}
