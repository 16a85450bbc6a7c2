package io.lodekey.monitor;

import io.lodekey.redis.Node;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// One node at one moment. What is not known is empty, never 0.
///
/// @param failure one sentence for a person when the node could not be read: then all else is unknown
/// @param off what the user may not see of it: all that this would bring is unknown
/// @param epoch counts up, from 1, with each restart of the node's counters
/// @param epochStart why a new epoch begins with this sample
/// @param delta since the sample before; empty at the begin of an epoch and after a lost connection
/// @param evictedTotal since the server's counters began
/// @param keys in the session's database
/// @param commands busiest first; empty without a delta and in samples that History has merged
public record NodeSample(
        Node node,
        Optional<String> failure,
        List<Off> off,
        int epoch,
        Optional<EpochStart> epochStart,
        Optional<Delta> delta,
        MemorySample memory,
        ClientsSample clients,
        OptionalLong evictedTotal,
        OptionalLong expiredTotal,
        OptionalLong keys,
        OptionalLong keysWithExpiry,
        Latency latency,
        Persistence persistence,
        Replication replication,
        Optional<Duration> uptime,
        List<CommandRate> commands) {
    public NodeSample {
        off = List.copyOf(off);
        commands = List.copyOf(commands);
    }

    /// A node that could not be read.
    public static NodeSample failed(Node node, int epoch, String why) {
        return bare(node, Optional.of(why), List.of(), epoch, OptionalLong.empty(), Latency.UNKNOWN);
    }

    /// A node that answers, and does not let this user see its figures.
    public static NodeSample dark(Node node, int epoch, List<Off> off, OptionalLong keys, Latency latency) {
        return bare(node, Optional.empty(), off, epoch, keys, latency);
    }

    private static NodeSample bare(
            Node node, Optional<String> failure, List<Off> off, int epoch, OptionalLong keys, Latency latency) {
        return new NodeSample(
                node,
                failure,
                off,
                epoch,
                Optional.empty(),
                Optional.empty(),
                MemorySample.UNKNOWN,
                ClientsSample.UNKNOWN,
                OptionalLong.empty(),
                OptionalLong.empty(),
                keys,
                OptionalLong.empty(),
                latency,
                Persistence.UNKNOWN,
                Replication.UNKNOWN,
                Optional.empty(),
                List.of());
    }

    public boolean answered() {
        return failure.isEmpty();
    }

    NodeSample behind(long primaryOffset) {
        return new NodeSample(
                node,
                failure,
                off,
                epoch,
                epochStart,
                delta,
                memory,
                clients,
                evictedTotal,
                expiredTotal,
                keys,
                keysWithExpiry,
                latency,
                persistence,
                replication.behind(primaryOffset),
                uptime,
                commands);
    }

    /// This node's figures standing for a longer time: `sum` instead of its own delta, and no command rates.
    NodeSample over(Optional<Delta> sum, Latency slowest) {
        return new NodeSample(
                node,
                failure,
                off,
                epoch,
                Optional.empty(),
                sum,
                memory,
                clients,
                evictedTotal,
                expiredTotal,
                keys,
                keysWithExpiry,
                slowest,
                persistence,
                replication,
                uptime,
                List.of());
    }

    /// Of the last interval.
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
}
