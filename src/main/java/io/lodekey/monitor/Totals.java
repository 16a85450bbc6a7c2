package io.lodekey.monitor;

import io.lodekey.redis.NodeRole;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/// All primaries of one sample taken together: replicas hold copies, and would count everything twice. A sum is known
/// only if every primary that answered tells its part.
///
/// @param memory sums; the fragmentation is resident of used, and the policy that of all if they agree; no limit on one
///     node is no limit on all
/// @param latency of the primary with the slowest p99
/// @param answering primaries that answered
/// @param primaries all primaries
public record Totals(
        Optional<Delta> delta,
        MemorySample memory,
        ClientsSample clients,
        OptionalLong evictedTotal,
        OptionalLong expiredTotal,
        OptionalLong keys,
        OptionalLong keysWithExpiry,
        Latency latency,
        int answering,
        int primaries) {
    public static Totals of(List<NodeSample> nodes) {
        List<NodeSample> all =
                nodes.stream().filter(n -> n.node().role() == NodeRole.PRIMARY).toList();
        List<NodeSample> up = all.stream().filter(NodeSample::answered).toList();
        return new Totals(
                up.stream().flatMap(n -> n.delta().stream()).reduce(Delta::beside),
                up.size() == 1 ? up.getFirst().memory() : memory(up),
                new ClientsSample(
                        sum(up, n -> n.clients().connected()),
                        sum(up, n -> n.clients().blocked()),
                        sum(up, n -> n.clients().max())),
                sum(up, NodeSample::evictedTotal),
                sum(up, NodeSample::expiredTotal),
                sum(up, NodeSample::keys),
                sum(up, NodeSample::keysWithExpiry),
                slowest(up),
                up.size(),
                all.size());
    }

    /// These figures standing for a longer time.
    Totals over(Optional<Delta> sum) {
        return new Totals(
                sum, memory, clients, evictedTotal, expiredTotal, keys, keysWithExpiry, latency, answering, primaries);
    }

    public HitRate hitRate() {
        return delta.map(Delta::hitRate).orElse(HitRate.UNKNOWN);
    }

    public OptionalDouble opsPerSecond() {
        return delta.map(d -> d.perSecond(d.commands())).orElse(OptionalDouble.empty());
    }

    public OptionalDouble evictedPerSecond() {
        return delta.map(d -> d.perSecond(d.evicted())).orElse(OptionalDouble.empty());
    }

    public OptionalDouble expiredPerSecond() {
        return delta.map(d -> d.perSecond(d.expired())).orElse(OptionalDouble.empty());
    }

    private static MemorySample memory(List<NodeSample> up) {
        OptionalLong used = sum(up, n -> n.memory().used());
        OptionalLong rss = sum(up, n -> n.memory().rss());
        boolean limited = up.stream().allMatch(n -> n.memory().limit().isPresent());
        boolean told = up.stream().allMatch(n -> n.memory().max().isPresent());
        OptionalLong unlimited = told && !up.isEmpty() ? OptionalLong.of(0) : OptionalLong.empty();
        List<Optional<String>> policies =
                up.stream().map(n -> n.memory().policy()).distinct().toList();
        return new MemorySample(
                used,
                sum(up, n -> n.memory().peak()),
                rss,
                limited ? sum(up, n -> n.memory().max()) : unlimited,
                used.isPresent() && rss.isPresent() && used.getAsLong() > 0
                        ? OptionalDouble.of((double) rss.getAsLong() / used.getAsLong())
                        : OptionalDouble.empty(),
                policies.size() == 1 ? policies.getFirst() : Optional.empty());
    }

    private static Latency slowest(List<NodeSample> up) {
        return up.stream().map(NodeSample::latency).reduce(Latency.UNKNOWN, Latency::slower);
    }

    private static OptionalLong sum(List<NodeSample> nodes, Function<NodeSample, OptionalLong> part) {
        long sum = 0;
        for (NodeSample node : nodes) {
            OptionalLong value = part.apply(node);
            if (value.isEmpty()) {
                return value;
            }
            sum += value.getAsLong();
        }
        return nodes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
    }
}
