package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Primaries of a Cluster that go away: each test takes another, so that they can share one Cluster.
class ClusterFailoverTest {
    private static final int KEYS = 20_000;

    private static TestCluster cluster;

    @BeforeAll
    static void start() {
        cluster = TestCluster.start();
        cluster.fill("k:", KEYS);
        TestTopology.await("the replicas have all keys", () -> {
            for (int i = 0; i < 3; i++) {
                if (!cluster.replicaOf(i)
                        .call("DBSIZE")
                        .equals(cluster.primaries().get(i).call("DBSIZE"))) {
                    return false;
                }
            }
            return true;
        });
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    /// One that lives on this primary.
    private static String key(int primary) {
        return IntStream.range(0, KEYS)
                .mapToObj(i -> "k:" + i)
                .filter(key -> Slots.of(key.getBytes(UTF_8)) * 3 / Slots.COUNT == primary)
                .findFirst()
                .orElseThrow();
    }

    /// Keeps what stands: by key the node that gave it.
    private static class Kept implements WalkSink {
        final Map<String, String> seen = new HashMap<>();
        final List<Node> restarted = new ArrayList<>();
        boolean moved;
        int windows;

        @Override
        public void window(ScannedWindow window) {
            windows++;
            for (int i = 0; i < window.size(); i++) {
                if (window.fate(i) == Fate.SEEN) {
                    assertThat(seen.put(
                                    new String(window.name(i), UTF_8),
                                    window.node().id()))
                            .isNull();
                }
            }
        }

        @Override
        public void restarted(Node node) {
            restarted.add(node);
            seen.values().removeIf(node.id()::equals);
        }

        @Override
        public void moved() {
            moved = true;
        }
    }

    @Test
    void aPrimaryLostInTheMiddleOfAScanIsReadAnewFromItsHeir() throws InterruptedException {
        try (Session session = cluster.open()) {
            Node lost = session.nodes().get(1);
            Kept kept = new Kept() {
                @Override
                public void window(ScannedWindow window) {
                    super.window(window);
                    if (windows == 40) {
                        cluster.failOver(1);
                    }
                }
            };
            session.walk(new WalkRequest(OptionalLong.empty(), 100, true), kept);
            assertThat(kept.seen).hasSize(KEYS);
            // of the others too where the whole Cluster answers nothing while a slot has no primary
            assertThat(kept.restarted).contains(lost);
            assertThat(kept.moved).isFalse();
            assertThat(session.nodes().get(1).address())
                    .isEqualTo(cluster.primaries().get(1).hostPort());
        }
    }

    @Test
    void aSwapOfRolesInTheMiddleOfAScanIsNoticedThoughNoConnectionBreaks() throws InterruptedException {
        try (Session session = cluster.open()) {
            TestServer heir = cluster.replicaOf(0);
            Kept kept = new Kept() {
                @Override
                public void window(ScannedWindow window) {
                    super.window(window);
                    if (windows == 30) {
                        heir.call("CLUSTER", "FAILOVER");
                        TestTopology.await(
                                "the replica is primary",
                                () -> TestCluster.nodes(heir).contains("myself,master"));
                    }
                }
            };
            session.walk(new WalkRequest(OptionalLong.empty(), 100, true), kept);
            assertThat(kept.seen).hasSize(KEYS);
            assertThat(kept.restarted).hasSize(1);
            cluster.swapped(0);
            assertThat(kept.moved).isFalse();
        }
    }

    @Test
    void theStateNamesThePrimaryThatIsLostAndAKeyAskedForMeanwhileIsAnsweredByItsHeir() {
        byte[] key = key(2).getBytes(UTF_8);
        var patient = ServerTarget.of(cluster.address(), Duration.ofSeconds(15));
        try (Session session = Sessions.open(patient)) {
            List<ConnectionState> states = java.util.Collections.synchronizedList(new ArrayList<>());
            session.onState(states::add);
            Node lost = session.nodes().get(2);
            cluster.primaries().get(2).kill();
            assertThat(session.key(key, 10).exists()).isTrue();
            assertThat(session.home(key).address())
                    .isEqualTo(cluster.replicaOf(2).hostPort());
            cluster.swapped(2);
            TestTopology.await("live again", () -> session.state() instanceof ConnectionState.Live);
            assertThat(states.get(1))
                    .isInstanceOfSatisfying(
                            ConnectionState.Lost.class,
                            state -> assertThat(state.why())
                                    .contains(lost.address().toString()));
            Node heir = session.nodes().get(2);
            assertThat(heir.id()).isNotEqualTo(lost.id());
            assertThat(session.nodes()).anySatisfy(node -> {
                assertThat(node.id()).isEqualTo(lost.id());
                assertThat(node.role()).isEqualTo(NodeRole.REPLICA);
            });
            assertThatThrownBy(() -> session.info(lost)).isInstanceOf(RedisFailure.Unreachable.class);
        }
    }
}
