package io.lodekey.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// One sample of the history, or several merged into one: gauges are those of the last, deltas are added up (so that
/// rates are those of the whole time), percentiles are the slowest, and peaks are kept as they were.
///
/// @param from when its first sample was taken
/// @param step the interval in which its samples were meant to come
record Slice(Sample sample, Instant from, Duration step, Map<Metric, Peak> peaks) {
    static Slice of(Sample sample) {
        Map<Metric, Peak> peaks = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            OptionalDouble value = metric.of(sample);
            if (value.isPresent()) {
                peaks.put(metric, new Peak(value.getAsDouble(), sample.at()));
            }
        }
        return new Slice(sample, sample.at(), sample.interval(), peaks);
    }

    Instant until() {
        return sample.at();
    }

    /// Whether samples are missing between this slice and the next one.
    boolean gapBefore(Instant next) {
        return Gap.between(until(), next, step);
    }

    static Slice merged(List<Slice> slices) {
        Slice first = slices.getFirst();
        Sample last = slices.getLast().sample();
        Map<Metric, Peak> peaks = new EnumMap<>(Metric.class);
        Map<String, Delta> deltas = new HashMap<>();
        Map<String, Latency> slowest = new HashMap<>();
        Optional<Delta> total = Optional.empty();
        Duration interval = Duration.ZERO;
        for (Slice slice : slices) {
            slice.peaks.forEach((metric, peak) -> peaks.merge(metric, peak, Peak::higher));
            for (NodeSample node : slice.sample.nodes()) {
                String id = node.node().id();
                node.delta().ifPresent(delta -> deltas.merge(id, delta, Delta::then));
                slowest.merge(id, node.latency(), Latency::slower);
            }
            Optional<Delta> added = slice.sample.totals().delta();
            total = total.isEmpty()
                    ? added
                    : Optional.of(added.map(total.get()::then).orElse(total.get()));
            interval = interval.plus(slice.sample.interval());
        }
        List<NodeSample> nodes = last.nodes().stream()
                .map(n -> n.over(
                        Optional.ofNullable(deltas.get(n.node().id())),
                        slowest.getOrDefault(n.node().id(), n.latency())))
                .toList();
        Sample sample =
                new Sample(last.at(), last.epoch(), nodes, Totals.of(nodes).over(total), last.own(), interval);
        return new Slice(sample, first.from, first.step, peaks);
    }
}
