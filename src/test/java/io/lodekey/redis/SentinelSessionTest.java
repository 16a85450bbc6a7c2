package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.settings.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A master with two replicas under a Sentinel behind a session.
class SentinelSessionTest {
    private static TestSentinel topology;

    @BeforeAll
    static void start() {
        topology = TestSentinel.start();
    }

    @AfterAll
    static void stop() {
        topology.close();
    }

    @BeforeEach
    void empty() {
        topology.callAll("FLUSHALL");
    }

    @Test
    void itListsTheMasterAndItsReplicas() {
        try (Session session = topology.open()) {
            List<Node> nodes = session.nodes();
            Node master = nodes.getFirst();
            assertThat(master.address())
                    .isEqualTo(topology.primaries().getFirst().hostPort());
            assertThat(nodes).hasSize(3);
            assertThat(nodes.subList(1, 3)).allSatisfy(node -> {
                assertThat(node.role()).isEqualTo(NodeRole.REPLICA);
                assertThat(node.primary()).contains(master.id());
                assertThat(session.info(node).text("role")).contains("slave");
            });
            assertThat(session.facts().mode()).isEqualTo("sentinel");
        }
    }

    @Test
    void oneSentinelOfSeveralIsEnough() {
        var at = List.of(topology.nobody(), topology.sentinel(), topology.nobody());
        try (Session session = open(at, TestSentinel.MASTER, Optional.empty())) {
            assertThat(session.state()).isInstanceOf(ConnectionState.Live.class);
        }
    }

    @Test
    void aNameThatNoSentinelKnowsIsToldWithThoseItDoesKnow() {
        assertThatThrownBy(() -> open(List.of(topology.sentinel()), "theirmaster", Optional.empty()))
                .isInstanceOf(RedisFailure.Connect.class)
                .hasMessage("The Sentinels know no master called theirmaster: check the name at the end of the address;"
                        + " they watch: mymaster.");
    }

    @Test
    void whenNoSentinelCanBeReachedAllAreNamed() {
        var at = List.of(topology.nobody(), topology.nobody());
        assertThatThrownBy(() -> open(at, TestSentinel.MASTER, Optional.empty()))
                .isInstanceOf(RedisFailure.Connect.class)
                .hasMessage("None of the Sentinels %s, %s can be reached: check hosts, ports and firewall."
                        .formatted(at.get(0), at.get(1)));
    }

    @Test
    void aServerThatIsNoSentinelIsToldForWhatItIs() {
        var at = List.of(topology.primaries().getFirst().hostPort());
        assertThatThrownBy(() -> open(at, TestSentinel.MASTER, Optional.empty()))
                .isInstanceOf(RedisFailure.Connect.class)
                .hasMessageContaining(at.getFirst() + " is no Sentinel");
    }

    @Test
    void aSentinelAddressedLikeAServerIsToldForWhatItIs() {
        var address = io.lodekey.settings.ServerAddress.standalone(topology.sentinel());
        assertThatThrownBy(() -> Sessions.open(ServerTarget.of(address, Duration.ofSeconds(5))))
                .isInstanceOf(RedisFailure.Connect.class)
                .hasMessageContaining("is a Sentinel and holds no keys");
    }

    @Test
    void theSentinelPasswordIsItsOwn() {
        try (TestSentinel locked = TestSentinel.start()) {
            locked.setSentinelPassword("hush");
            assertThatThrownBy(() -> locked.open())
                    .isInstanceOfSatisfying(
                            RedisFailure.Connect.class,
                            e -> assertThat(e.reason()).isEqualTo(RedisFailure.Reason.PASSWORD_NEEDED))
                    .hasMessageContaining("REDIS_SENTINEL_PASSWORD");
            var at = List.of(locked.sentinel());
            assertThatThrownBy(() -> open(at, TestSentinel.MASTER, Optional.of("loud")))
                    .isInstanceOfSatisfying(
                            RedisFailure.Connect.class,
                            e -> assertThat(e.reason()).isEqualTo(RedisFailure.Reason.WRONG_PASSWORD));
            try (Session session = open(at, TestSentinel.MASTER, Optional.of("hush"))) {
                assertThat(session.state()).isInstanceOf(ConnectionState.Live.class);
            }
        }
    }

    @Test
    void aFailoverInTheMiddleOfAScanBeginsAnewAndGivesEveryKeyOnce() throws InterruptedException {
        try (TestSentinel other = TestSentinel.start();
                Session session = other.open()) {
            other.fill("k:", 20_000);
            TestTopology.await(
                    "the replicas have them",
                    () -> other.replicas().stream()
                            .allMatch(server -> Long.valueOf(20_000).equals(server.call("DBSIZE"))));
            Node before = session.nodes().getFirst();
            Set<String> seen = new HashSet<>();
            List<Node> restarted = new ArrayList<>();
            int[] windows = new int[1];
            session.walk(new WalkRequest(java.util.OptionalLong.empty(), 100, true), new WalkSink() {
                @Override
                public void window(ScannedWindow window) {
                    for (int i = 0; i < window.size(); i++) {
                        assertThat(seen.add(new String(window.name(i), UTF_8))).isTrue();
                    }
                    if (++windows[0] == 20) {
                        other.failOver();
                    }
                }

                @Override
                public void restarted(Node node) {
                    restarted.add(node);
                    seen.clear();
                }
            });
            assertThat(seen).hasSize(20_000);
            assertThat(restarted).containsExactly(before);
            assertThat(session.nodes().getFirst().address())
                    .isEqualTo(other.primaries().getFirst().hostPort());
            TestTopology.await("live again", () -> session.state() instanceof ConnectionState.Live);
        }
    }

    @Test
    void aSwapOfRolesIsFollowedWithoutAnyTrouble() {
        try (TestSentinel other = TestSentinel.start();
                Session session = other.open()) {
            other.call("SET", "a", "1");
            TestServer heir = other.swap();
            TestTopology.await(
                    "the session knows",
                    () -> session.nodes().getFirst().address().equals(heir.hostPort()));
            TestTopology.await("live again", () -> session.state() instanceof ConnectionState.Live);
            assertThat(session.key("a".getBytes(UTF_8), 10).exists()).isTrue();
            try (Lane lane = session.lane(session.nodes().getFirst())) {
                assertThat(lane.send(List.of(Cmd.of("SET", "b", "1")))).containsExactly(new Reply.Status("OK"));
            }
        }
    }

    private static Session open(List<io.lodekey.settings.HostPort> at, String name, Optional<String> password) {
        return Sessions.open(new ServerTarget(
                topology.address(at, name),
                Optional.empty(),
                password.map(Secret::of),
                false,
                Duration.ofSeconds(5),
                ServerTarget.CLIENT_NAME));
    }
}
