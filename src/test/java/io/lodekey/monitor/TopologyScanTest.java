package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.Pace;
import io.lodekey.redis.Session;
import io.lodekey.redis.TestCluster;
import io.lodekey.redis.TestTopology;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scans and samples of every topology.
class TopologyScanTest {
    private static final int KEYS = 6_000;

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void aScanCountsEveryKeyOnceWhereverItLives(TestTopology topology) throws InterruptedException {
        topology.fill("doc:ocr:", KEYS);
        topology.fill("mystery", 100);
        try (Session session = topology.open()) {
            KeyspaceReport report = scan(session, ScanOptions.everything(), _ -> {});
            assertThat(report.coverage().scanned()).isEqualTo(KEYS + 100);
            assertThat(report.coverage().total()).isEqualTo(KEYS + 100);
            assertThat(report.coverage().exact()).isTrue();
            assertThat(report.family("doc_ocr_result").orElseThrow().keys()).isEqualTo(KEYS);
            assertThat(report.unknown().keys()).isEqualTo(100);
            assertThat(report.unknown().prefixes()).hasSize(100);
            assertThat(report.biggest()).hasSize(ScanOptions.USUAL_TOP);
            assertThat(report.nonConforming()).hasSize(KeyspaceReport.MOST_NON_CONFORMING);
            assertThat(report.nonConformingTotal()).isEqualTo(KEYS);
            assertThat(report.nodes())
                    .hasSize(topology.primaries().size())
                    .allSatisfy(count -> assertThat(count.node().role()).isEqualTo(NodeRole.PRIMARY));
            assertThat(report.nodes().stream().mapToLong(NodeCount::keys).sum()).isEqualTo(KEYS + 100);
            assertThat(report.own().hits()).isEqualTo(2L * (KEYS + 100));
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void aSampleIsScaledToAllOfIt(TestTopology topology) throws InterruptedException {
        topology.fill("doc:ocr:", KEYS);
        try (Session session = topology.open()) {
            var options = new ScanOptions(OptionalLong.of(600), 10, Pace.FULL);
            KeyspaceReport report = scan(session, options, _ -> {});
            assertThat(report.coverage().sampled()).isTrue();
            assertThat(report.coverage().scanned()).isBetween(600L, 900L);
            assertThat(report.keys()).isEqualTo(KEYS);
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void aSampleAddsPrimariesUpAndShowsReplicasBeside(TestTopology topology) {
        topology.fill("doc:ocr:", KEYS);
        try (Session session = topology.open();
                var sampler = new Sampler(session, Duration.ofSeconds(1), Clock.systemUTC())) {
            sampler.once();
            Sample sample = sampler.once();
            assertThat(sample.totals().keys()).hasValue(KEYS);
            assertThat(sample.totals().primaries())
                    .isEqualTo(topology.primaries().size());
            assertThat(sample.nodes())
                    .hasSize(topology.primaries().size() + topology.replicas().size())
                    .allSatisfy(node -> {
                        assertThat(node.answered()).isTrue();
                        assertThat(node.opsPerSecond()).isPresent();
                        assertThat(node.replication().bytesBehind().isPresent())
                                .isEqualTo(node.node().role() == NodeRole.REPLICA);
                    });
            long used = sample.nodes().stream()
                    .filter(node -> node.node().role() == NodeRole.PRIMARY)
                    .mapToLong(node -> node.memory().used().orElseThrow())
                    .sum();
            assertThat(sample.totals().memory().used()).hasValue(used);
        }
    }

    @Test
    void afterAFailoverUnderWayNothingIsCountedTwiceAndSamplesGoOnWithTheHeir() throws InterruptedException {
        try (TestCluster cluster = TestCluster.start()) {
            cluster.fill("doc:ocr:", KEYS);
            for (int i = 0; i < 3; i++) {
                var primary = cluster.primaries().get(i);
                var replica = cluster.replicaOf(i);
                TestTopology.await(
                        "the replica has all keys", () -> replica.call("DBSIZE").equals(primary.call("DBSIZE")));
            }
            try (Session session = cluster.open();
                    var sampler = new Sampler(session, Duration.ofSeconds(1), Clock.systemUTC())) {
                sampler.once();
                var lost = session.nodes().get(1);
                var once = new AtomicBoolean();
                KeyspaceReport report =
                        scan(session, new ScanOptions(OptionalLong.empty(), 10, Pace.GENTLE), update -> {
                            if (update.coverage().scanned() > KEYS / 2 && once.compareAndSet(false, true)) {
                                cluster.failOver(1);
                            }
                        });
                assertThat(once).isTrue();
                assertThat(report.coverage().scanned()).isEqualTo(KEYS);
                assertThat(report.coverage().exact()).isTrue();
                assertThat(report.nodes()).hasSize(3);
                Sample after = sampler.once();
                assertThat(after.totals().primaries()).isEqualTo(3);
                assertThat(after.totals().answering()).isEqualTo(3);
                assertThat(after.nodes())
                        .filteredOn(node -> node.node().id().equals(lost.id()))
                        .singleElement()
                        .satisfies(node -> {
                            assertThat(node.answered()).isFalse();
                            assertThat(node.node().role()).isEqualTo(NodeRole.REPLICA);
                        });
                assertThat(after.nodes().get(1).node().address())
                        .isEqualTo(cluster.primaries().get(1).hostPort());
            }
        }
    }

    private static KeyspaceReport scan(Session session, ScanOptions options, Consumer<KeyspaceReport> updates)
            throws InterruptedException {
        return new KeyspaceScan(session, SchemaLoader.bundled(), options, Clock.systemUTC()).run(updates);
    }
}
