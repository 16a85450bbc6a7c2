package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Slots that move from one primary to another.
class ClusterSlotsTest {
    private static TestCluster cluster;

    @BeforeAll
    static void start() {
        cluster = TestCluster.withoutReplicas();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void empty() {
        cluster.callAll("FLUSHALL");
    }

    @Test
    void slotsAreThoseTheServerComputes() {
        TestServer server = cluster.primaries().getFirst();
        for (String key : List.of("", "a", "doc:ocr:1", "{tag}x", "a{tag}b", "{}x", "{", "}{", "a{b{c}d}", "é{ü}")) {
            assertThat((long) Slots.of(key.getBytes(UTF_8))).as(key).isEqualTo(server.call("CLUSTER", "KEYSLOT", key));
        }
    }

    @Test
    void aMovedSlotIsFollowedAndTheNewHomeKnown() {
        String key = "moving";
        int slot = Slots.of(key.getBytes(UTF_8));
        int from = slot * 3 / Slots.COUNT;
        int to = (from + 1) % 3;
        cluster.call("SET", key, "v");
        try (Session session = cluster.open()) {
            assertThat(session.home(key.getBytes(UTF_8)).address())
                    .isEqualTo(cluster.primaries().get(from).hostPort());
            cluster.move(slot, from, to);
            assertThat(session.key(key.getBytes(UTF_8), 10).exists()).isTrue();
            assertThat(session.home(key.getBytes(UTF_8)).address())
                    .isEqualTo(cluster.primaries().get(to).hostPort());
            assertThat(session.ledger().total()).isEqualTo(new OwnTraffic(5, 0));
            cluster.move(slot, to, from);
        }
    }

    @Test
    void aKeyOnItsWayIsReadWhereItIs() {
        String key = "{w}gone";
        String staying = "{w}staying";
        int slot = Slots.of(key.getBytes(UTF_8));
        int from = slot * 3 / Slots.COUNT;
        int to = (from + 1) % 3;
        cluster.call("HSET", key, "f", "v");
        cluster.call("HSET", staying, "f", "v");
        try (Session session = cluster.open()) {
            cluster.startMoving(slot, from, to);
            cluster.moveKey(key, from, to);
            assertThat(session.key(key.getBytes(UTF_8), 10).exists()).isTrue();
            assertThat(session.key(staying.getBytes(UTF_8), 10).exists()).isTrue();
            assertThat(session.key("{w}never".getBytes(UTF_8), 10).exists()).isFalse();
            try (Lane lane = session.lane(session.home(key.getBytes(UTF_8)))) {
                assertThat(lane.send(List.of(Cmd.of("HGET", key, "f"))).getFirst())
                        .isInstanceOfSatisfying(
                                Reply.Failed.class, f -> assertThat(f.error()).startsWith("ASK "));
            }
        } finally {
            cluster.finishMoving(slot, from, to);
            cluster.move(slot, to, from);
        }
    }

    @Test
    void aSlotThatMovesDuringAScanIsToldAtItsEnd() throws InterruptedException {
        cluster.fill("k:", 6_000);
        int slot = Slots.of("k:1".getBytes(UTF_8));
        int from = slot * 3 / Slots.COUNT;
        int to = (from + 1) % 3;
        try (Session session = cluster.open()) {
            Set<String> seen = new HashSet<>();
            boolean[] moved = new boolean[1];
            int[] windows = new int[1];
            session.walk(new WalkRequest(OptionalLong.empty(), 50, true), new WalkSink() {
                @Override
                public void window(ScannedWindow window) {
                    for (int i = 0; i < window.size(); i++) {
                        seen.add(new String(window.name(i), UTF_8));
                    }
                    if (++windows[0] == 10) {
                        cluster.move(slot, from, to);
                    }
                }

                @Override
                public void moved() {
                    moved[0] = true;
                }
            });
            assertThat(moved[0]).isTrue();
            assertThat(seen).hasSizeGreaterThan(5_900);
            cluster.move(slot, to, from);
        }
    }

    @Test
    void aSlotThatIsOnItsWayAllTheTimeIsToldToo() throws InterruptedException {
        int slot = Slots.of("k:1".getBytes(UTF_8));
        int from = slot * 3 / Slots.COUNT;
        int to = (from + 1) % 3;
        cluster.startMoving(slot, from, to);
        try (Session session = cluster.open()) {
            boolean[] moved = new boolean[1];
            session.walk(WalkRequest.everything(), new WalkSink() {
                @Override
                public void window(ScannedWindow window) {}

                @Override
                public void moved() {
                    moved[0] = true;
                }
            });
            assertThat(moved[0]).isTrue();
        } finally {
            cluster.finishMoving(slot, from, to);
            cluster.move(slot, to, from);
        }
    }

    @Test
    void aSampleIsTakenFromEachPrimaryInProportionToItsKeys() throws InterruptedException {
        cluster.fill("k:", 9_000);
        cluster.fill("{x}", 9_000);
        try (Session session = cluster.open()) {
            var counts = new java.util.HashMap<Node, Integer>();
            session.walk(new WalkRequest(OptionalLong.of(3_600), 20, false), window -> {
                counts.merge(window.node(), window.size(), Integer::sum);
            });
            session.nodes()
                    .forEach(node -> assertThat((double) counts.get(node))
                            .isCloseTo(session.keys(node) / 5.0, org.assertj.core.data.Offset.offset(30.0)));
        }
    }
}
