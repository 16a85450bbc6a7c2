package io.lodekey.monitor;

import io.lodekey.redis.NodeRole;
import io.lodekey.redis.OwnTraffic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All nodes at one moment.
///
/// @param epoch the sum of the nodes' epochs: it changes when counters of any node begin anew
/// @param own Lodekey's look-ups since the session was opened
/// @param interval in which samples are meant to come; of a merged sample the time it stands for
public record Sample(Instant at, int epoch, List<NodeSample> nodes, Totals totals, OwnTraffic own, Duration interval) {
    public Sample {
        nodes = List.copyOf(nodes);
    }

    /// Whether any primary could be read.
    public boolean answered() {
        return totals.answering() > 0;
    }

    /// What no primary that answered lets the user see.
    public List<Off> off() {
        List<NodeSample> up = nodes.stream()
                .filter(n -> n.node().role() == NodeRole.PRIMARY && n.answered())
                .toList();
        return up.stream()
                .limit(1)
                .flatMap(first -> first.off().stream())
                .filter(off ->
                        up.stream().allMatch(n -> n.off().stream().anyMatch(other -> other.part() == off.part())))
                .toList();
    }

    /// The first node's failure when none answered.
    public Optional<String> failure() {
        return answered()
                ? Optional.empty()
                : nodes.stream().flatMap(n -> n.failure().stream()).findFirst();
    }
}
