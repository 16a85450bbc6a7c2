package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.settings.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for a session whatever stands behind it.
class TopologiesTest {
    private static final int KEYS = 6_000;

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void everyKeyIsWalkedOnceAndLivesWhereItWasFound(TestTopology topology) throws InterruptedException {
        topology.fill("k:", KEYS);
        try (Session session = topology.open()) {
            Map<String, Node> seen = new HashMap<>();
            session.walk(WalkRequest.everything(), window -> {
                for (int i = 0; i < window.size(); i++) {
                    assertThat(window.fate(i)).isEqualTo(Fate.SEEN);
                    assertThat(seen.put(new String(window.name(i), UTF_8), window.node()))
                            .isNull();
                }
            });
            assertThat(seen).hasSize(KEYS);
            seen.forEach(
                    (key, node) -> assertThat(session.home(key.getBytes(UTF_8))).isEqualTo(node));
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void replicasGiveEveryKeyToo(TestTopology topology) throws InterruptedException {
        topology.fill("k:", KEYS);
        TestTopology.await(
                "the replicas have all keys",
                () -> topology.replicas().stream()
                                .mapToLong(server -> (Long) server.call("DBSIZE"))
                                .sum()
                        == (long) KEYS
                                * topology.replicas().size()
                                / topology.primaries().size());
        try (Session session = topology.open()) {
            Set<String> seen = new HashSet<>();
            Set<NodeRole> roles = new HashSet<>();
            session.walk(WalkRequest.everything().fromReplicas(true), window -> {
                roles.add(window.node().role());
                for (int i = 0; i < window.size(); i++) {
                    assertThat(window.fate(i)).isEqualTo(Fate.SEEN);
                    assertThat(seen.add(new String(window.name(i), UTF_8))).isTrue();
                }
            });
            assertThat(seen).hasSize(KEYS);
            assertThat(roles).containsExactly(topology.replicas().isEmpty() ? NodeRole.PRIMARY : NodeRole.REPLICA);
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void everyNodesHitsAndMissesAreExplainedToTheLastOne(TestTopology topology) throws InterruptedException {
        topology.fill("k:", KEYS);
        try (Session session = topology.open()) {
            Map<Node, InfoReading> before = new HashMap<>();
            session.nodes().forEach(node -> before.put(node, session.info(node)));
            topology.fill("k:", KEYS);
            List<RawRedis> raws =
                    topology.primaries().stream().map(TestServer::raw).toList();
            session.walk(new WalkRequest(OptionalLong.empty(), 100, true), window -> {
                for (int i = 0; i < 3; i++) {
                    session.key(window.name(0), 10);
                    session.key("absent".getBytes(UTF_8), 10);
                }
                raws.forEach(raw -> raw.call("FLUSHALL", "ASYNC"));
            });
            raws.forEach(RawRedis::close);
            session.walk(WalkRequest.everything().fromReplicas(true), window -> {});
            OwnTraffic sum = OwnTraffic.NONE;
            for (Node node : session.nodes()) {
                InfoReading after = session.info(node);
                OwnTraffic own = after.own().minus(before.get(node).own());
                assertThat(own.hits()).isEqualTo(difference(before.get(node), after, "keyspace_hits"));
                assertThat(own.misses()).isEqualTo(difference(before.get(node), after, "keyspace_misses"));
                assertThat(after.ownExact()).isTrue();
                assertThat(session.ledger().node(node)).isEqualTo(after.own());
                sum = sum.plus(after.own());
            }
            assertThat(sum.hits()).isPositive();
            assertThat(sum.misses()).isPositive();
            assertThat(session.ledger().total()).isEqualTo(sum);
            assertThat(session.ledger().exact()).isTrue();
        }
    }

    private static long difference(InfoReading before, InfoReading after, String field) {
        return after.number(field).orElseThrow() - before.number(field).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void keysAreReadAndChangedAtTheirHome(TestTopology topology) {
        try (Session session = topology.open()) {
            for (int i = 0; i < 20; i++) {
                byte[] name = ("key:" + i).getBytes(UTF_8);
                try (Lane lane = session.lane(session.home(name))) {
                    assertThat(lane.send(List.of(Cmd.of("HSET", name, name, name))))
                            .containsExactly(new Reply.Number(1));
                }
                KeyReading read = session.key(name, 100);
                assertThat(read.value())
                        .isInstanceOfSatisfying(
                                KeyValue.HashFields.class,
                                hash -> assertThat(hash.fields()).hasSize(1));
            }
            assertThat(session.key("absent".getBytes(UTF_8), 10).exists()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void aReadOnlySessionRefusesToChangeAnyNode(TestTopology topology) {
        topology.call("SET", "k", "v");
        try (Session session = Sessions.open(topology.target().withReadOnly(true))) {
            for (Node node : session.nodes()) {
                assertThatThrownBy(() -> session.ask(node, List.of(Cmd.of("SET", "k", "w"))))
                        .isInstanceOf(RedisFailure.ReadOnlyRefused.class);
                try (Lane lane = session.lane(node)) {
                    assertThatThrownBy(() -> lane.send(List.of(Cmd.of("DEL", "k"))))
                            .isInstanceOf(RedisFailure.ReadOnlyRefused.class);
                    assertThatThrownBy(() -> lane.send(List.of(Cmd.of("CLUSTER", "RESET"))))
                            .isInstanceOf(RedisFailure.ReadOnlyRefused.class);
                }
            }
            assertThat(session.key("k".getBytes(UTF_8), 10).value()).isEqualTo(new KeyValue.Text("v", false));
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void everyNodeAnswersForItself(TestTopology topology) {
        topology.fill("k:", 300);
        try (Session session = topology.open()) {
            long keys = 0;
            for (Node node : session.nodes()) {
                assertThat(session.ping(node)).isPositive();
                assertThat(session.info(node).number("tcp_port"))
                        .hasValue(node.address().port());
                assertThat(session.ask(node, List.of(Cmd.of("CLIENT", "LIST"))).getFirst())
                        .isInstanceOf(Reply.Bulk.class);
                keys += node.role() == NodeRole.PRIMARY ? session.keys(node) : 0;
            }
            assertThat(keys).isEqualTo(300);
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void interruptingEndsAWalkAtOnce(TestTopology topology) throws InterruptedException {
        topology.fill("k:", KEYS);
        try (Session session = topology.open()) {
            var under = new CountDownLatch(1);
            var stopped = new CountDownLatch(1);
            Thread walking = Thread.ofVirtual().start(() -> {
                try {
                    session.walk(new WalkRequest(OptionalLong.empty(), 5, true), window -> under.countDown());
                } catch (InterruptedException e) {
                    stopped.countDown();
                }
            });
            under.await();
            long begin = System.nanoTime();
            walking.interrupt();
            walking.join();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(400));
            assertThat(stopped.getCount()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void aSinkThatFailsEndsTheWalkWithItsOwnException(TestTopology topology) {
        topology.fill("k:", 300);
        try (Session session = topology.open()) {
            assertThatThrownBy(() -> session.walk(WalkRequest.everything(), window -> {
                        throw new IllegalStateException("full");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("full");
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void aUserWhoMayNotAskTheSizeStillWalks(TestTopology topology) throws InterruptedException {
        topology.fill("k:", 300);
        try {
            all(topology, "ACL", "SETUSER", "sizeless", "on", ">pw", "~*", "+@all", "-dbsize");
            var target = topology.target();
            try (Session session = Sessions.open(new ServerTarget(
                    target.address().withUser(java.util.Optional.of("sizeless")),
                    java.util.Optional.of(Secret.of("pw")),
                    java.util.Optional.empty(),
                    false,
                    target.timeout(),
                    target.clientName()))) {
                int[] seen = new int[1];
                session.walk(WalkRequest.everything(), window -> seen[0] += window.size());
                assertThat(seen[0]).isEqualTo(300);
                int[] sampled = new int[1];
                session.walk(new WalkRequest(OptionalLong.of(30), 0, true), window -> sampled[0] += window.size());
                assertThat(sampled[0]).isBetween(30, 90);
            }
        } finally {
            all(topology, "ACL", "DELUSER", "sizeless");
        }
    }

    private static void all(TestTopology topology, String... command) {
        topology.callAll(command);
        topology.replicas().forEach(server -> server.call(command));
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void aClosedSessionSaysSo(TestTopology topology) {
        Session session = topology.open();
        session.close();
        session.close();
        assertThat(session.state()).isInstanceOf(ConnectionState.Closed.class);
        assertThatThrownBy(() -> session.ping(session.nodes().getFirst())).isInstanceOf(RedisFailure.Unreachable.class);
    }
}
