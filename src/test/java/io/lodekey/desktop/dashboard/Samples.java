package io.lodekey.desktop.dashboard;

import io.lodekey.monitor.ClientsSample;
import io.lodekey.monitor.Delta;
import io.lodekey.monitor.EpochStart;
import io.lodekey.monitor.History;
import io.lodekey.monitor.Latency;
import io.lodekey.monitor.MemorySample;
import io.lodekey.monitor.NodeSample;
import io.lodekey.monitor.Persistence;
import io.lodekey.monitor.Replication;
import io.lodekey.monitor.Sample;
import io.lodekey.monitor.Totals;
import io.lodekey.redis.Node;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.OwnTraffic;
import io.lodekey.settings.HostPort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/// Samples of a made-up server with two replicas, the same on every run: an hour in steps of 5 s, a gap of three
/// minutes, a scan near the end that pushes the reported hit rate up.
final class Samples {
    static final Instant NOW = Instant.parse("2025-11-04T20:36:31Z");
    static final Duration INTERVAL = Duration.ofSeconds(5);
    static final long GIB = 1L << 30;
    static final Instant SCAN = NOW.minus(Duration.ofMinutes(3));

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Node> nodes;
    private final long max;

    /// @param max maxmemory, 0 for none
    Samples(int nodeCount, long max) {
        this.max = max;
        nodes = new ArrayList<>();
        for (int i = 1; i <= nodeCount; i++) {
            HostPort address = new HostPort("redis-prod-" + i, 6379);
            nodes.add(new Node(address.toString(), address, i == 1 ? NodeRole.PRIMARY : NodeRole.REPLICA));
        }
    }

    static History hour() {
        Samples samples = new Samples(3, 12 * GIB);
        History history = new History();
        int count = 720;
        for (int i = 0; i <= count; i++) {
            Instant at = NOW.minusSeconds(2).minus(INTERVAL.multipliedBy(count - i));
            boolean lost = i > 262 && i < 302;
            if (!lost) {
                history.add(samples.sample(at, i / (double) count, i == 0));
            }
        }
        history.mark(NOW.minus(Duration.ofMinutes(11)), "Invalidation, 171 keys");
        history.mark(SCAN, "Full scan");
        return history;
    }

    static Sample failed(Instant at, String why) {
        Samples samples = new Samples(1, 0);
        List<NodeSample> nodes = List.of(NodeSample.failed(samples.nodes.getFirst(), 1, why));
        return new Sample(at, 1, nodes, Totals.of(nodes), OwnTraffic.NONE, INTERVAL);
    }

    Sample sample(Instant at, double share, boolean first) {
        List<NodeSample> read = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            read.add(node(nodes.get(i), i, at, share, first));
        }
        return new Sample(at, read.size(), read, Totals.of(read), new OwnTraffic(2_000_412, 0), INTERVAL);
    }

    /// The same sample, but one node could not be read.
    static Sample without(Sample sample, int index, String why) {
        List<NodeSample> nodes = new ArrayList<>(sample.nodes());
        nodes.set(index, NodeSample.failed(nodes.get(index).node(), 1, why));
        return new Sample(sample.at(), sample.epoch(), nodes, Totals.of(nodes), sample.own(), sample.interval());
    }

    private NodeSample node(Node node, int index, Instant at, double share, boolean first) {
        boolean primary = node.role() == NodeRole.PRIMARY;
        long used = (long) ((7.45 + 0.41 * share + 0.03 * wave(share, 9) - 0.01 * index) * GIB);
        long rss = used + (long) ((0.55 + 0.02 * wave(share, 5)) * GIB);
        double ops = primary ? 11_900 + 900 * wave(share, 11) + random.nextInt(500) : 2_090 + random.nextInt(30);
        long hits = primary ? 4_570 + random.nextInt(90) : 0;
        long misses = primary ? 400 + random.nextInt(60) : 0;
        long own = primary && at.isAfter(SCAN) ? 55_555 : 0;
        Delta delta = new Delta(INTERVAL, (long) (ops * 5), 0, 190, hits + own, misses, own, 0);
        double spike = random.nextInt(60) == 0 ? 0.8 : 0;
        return new NodeSample(
                node,
                Optional.empty(),
                List.of(),
                1,
                first ? Optional.of(EpochStart.FIRST) : Optional.empty(),
                first ? Optional.empty() : Optional.of(delta),
                new MemorySample(
                        OptionalLong.of(used),
                        OptionalLong.of((long) (8.1 * GIB)),
                        OptionalLong.of(rss),
                        OptionalLong.of(max),
                        OptionalDouble.of(1.07),
                        Optional.of("volatile-lru")),
                new ClientsSample(
                        OptionalLong.of(primary ? 205 + random.nextInt(12) : 17),
                        OptionalLong.of(3),
                        OptionalLong.of(10_000)),
                OptionalLong.of(0),
                OptionalLong.of(9_000_000),
                OptionalLong.of(1_000_000),
                OptionalLong.of(967_000),
                new Latency(
                        OptionalDouble.of(
                                0.36 + 0.04 * wave(share, 17) + random.nextInt(4) / 100.0 + spike + 0.06 * index),
                        OptionalDouble.of(1.12),
                        600),
                new Persistence(
                        Optional.of(at.minus(Duration.ofMinutes(14))),
                        Optional.of(true),
                        OptionalLong.of(12),
                        Optional.of(false),
                        Optional.of(true),
                        Optional.of(true)),
                primary
                        ? Replication.UNKNOWN
                        : new Replication(
                                OptionalLong.empty(),
                                Optional.of(true),
                                OptionalLong.of(index - 1),
                                OptionalLong.of(index * 1_300L),
                                OptionalLong.empty()),
                Optional.of(Duration.ofDays(index == 2 ? 6 : 41).plusHours(3)),
                List.of());
    }

    private static double wave(double share, double turns) {
        return Math.sin(share * turns * Math.PI) * Math.cos(share * 3.1 * Math.PI);
    }
}
