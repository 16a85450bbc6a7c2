package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.monitor.Delta;
import io.lodekey.monitor.History;
import io.lodekey.monitor.HitRate;
import io.lodekey.monitor.NodeSample;
import io.lodekey.monitor.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns a history into what the view shows.
final class Reader {
    /// So many samples may be missed before figures count as old.
    static final int MISSED = 3;

    /// What the hit rates of gauge and table cover.
    static final Duration RATE_SPAN = Duration.ofMinutes(5);

    private final DialReader dials;
    private final LoadReader load;
    private final StateReader state;
    private final ChartReader charts;

    Reader(Texts texts, ZoneId zone) {
        dials = new DialReader(texts);
        load = new LoadReader(texts, zone);
        state = new StateReader(texts);
        charts = new ChartReader(texts);
    }

    /// Reads the history for one span.
    ///
    /// @param latest the newest sample, which tells which nodes fail now
    /// @param answered the newest one that any primary answered, which all figures are of
    Reading read(History history, Sample latest, Sample answered, Span span, Instant now) {
        Timeline time = Timeline.of(history, span, now);
        HitRate recent = history.hitRate(RATE_SPAN);
        Duration covered = history.sum(RATE_SPAN).map(Delta::covered).orElse(Duration.ZERO);
        Dial memory = dials.memory(answered);
        Dial hitRate = dials.hitRate(recent, covered);
        return new Reading(
                memory,
                hitRate,
                load.operations(history, answered, span),
                load.latency(answered),
                load.clients(answered),
                load.evicted(history, answered, span),
                load.expired(history, answered, span),
                state.keys(answered),
                state.fragmentation(answered),
                state.persistence(answered, now),
                charts.memory(time, answered, memory.warning().isPresent()),
                charts.hitRate(time, hitRate.warning().isPresent()),
                charts.trends(time),
                nodes(history, latest),
                answered.off());
    }

    /// Those that could not be read first, then as the session orders them.
    private static List<NodeRow> nodes(History history, Sample latest) {
        Map<String, Delta> sums = new HashMap<>();
        for (Sample sample : history.span(RATE_SPAN)) {
            for (NodeSample node : sample.nodes()) {
                node.delta().ifPresent(delta -> sums.merge(node.node().id(), delta, Delta::then));
            }
        }
        return latest.nodes().stream()
                .map(node -> new NodeRow(
                        node, sums.getOrDefault(node.node().id(), Delta.NONE).hitRate()))
                .sorted(Comparator.comparing(NodeRow::failed).reversed())
                .toList();
    }
}
