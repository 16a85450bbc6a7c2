package io.lodekey.monitor;

import io.lodekey.redis.OwnTraffic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Samples made by hand.
public final class Samples {
    static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private Samples() {}

    /// One a second: `commands` in that second, and nine hits to one miss.
    public static Sample at(int second, long commands) {
        return at(second, new Delta(Duration.ofSeconds(1), commands, 1, 2, 9, 1, 0, 0), Optional.empty());
    }

    static Sample at(int second, Delta delta, Optional<EpochStart> start) {
        var memory = new MemorySample(
                OptionalLong.of(1_000 + second),
                OptionalLong.of(2_000),
                OptionalLong.of(3_000),
                OptionalLong.of(0),
                OptionalDouble.of(1.5),
                Optional.of("noeviction"));
        var node = new NodeSample(
                FakeSession.NODE,
                Optional.empty(),
                List.of(),
                1,
                start,
                start.isPresent() ? Optional.empty() : Optional.of(delta),
                memory,
                new ClientsSample(OptionalLong.of(7), OptionalLong.of(0), OptionalLong.of(10_000)),
                OptionalLong.of(5),
                OptionalLong.of(6),
                OptionalLong.of(42),
                OptionalLong.of(40),
                new Latency(OptionalDouble.of(0.4), OptionalDouble.of(1.2), 60),
                Persistence.UNKNOWN,
                Replication.UNKNOWN,
                Optional.of(Duration.ofSeconds(100)),
                List.of(new CommandRate("get", 12.5, OptionalDouble.of(3), 0)));
        return sample(second, node);
    }

    public static Sample failed(int second) {
        return sample(second, NodeSample.failed(FakeSession.NODE, 1, "No reply within 5 s."));
    }

    private static Sample sample(int second, NodeSample node) {
        var nodes = List.of(node);
        return new Sample(
                START.plusSeconds(second), 1, nodes, Totals.of(nodes), new OwnTraffic(3, 4), Duration.ofSeconds(1));
    }
}
