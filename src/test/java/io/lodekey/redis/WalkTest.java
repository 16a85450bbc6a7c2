package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.keyspace.KeyType;
import io.lodekey.settings.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WalkTest {
    /// All that was found of a key.
    private record Found(Fate fate, KeyType type, long pttl, long bytes) {}

    private static Map<String, Found> walk(Session session, WalkRequest request) throws InterruptedException {
        var found = new TreeMap<String, Found>();
        session.walk(request, window -> {
            assertThat(window.node()).isEqualTo(session.nodes().getFirst());
            for (int i = 0; i < window.size(); i++) {
                found.put(
                        new String(window.name(i), UTF_8),
                        new Found(window.fate(i), window.type(i), window.pttl(i), window.bytes(i)));
            }
        });
        return found;
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void tellsTypeExpiryAndSizeOfEveryKey(TestServers.Binary binary) throws InterruptedException {
        try (TestServer server = binary.start();
                Session session = server.open();
                RawRedis raw = server.raw()) {
            raw.call("SET", "string", "v", "PX", "600000");
            raw.call("RPUSH", "list", "a");
            raw.call("SADD", "set", "a");
            raw.call("ZADD", "zset", "1", "a");
            raw.call("HSET", "hash", "f", "v");
            raw.call("XADD", "stream", "1-1", "f", "v");
            raw.call("SET", "", "empty name");
            Map<String, Found> found = walk(session, WalkRequest.everything());
            assertThat(found).hasSize(7);
            for (KeyType type : List.of(KeyType.LIST, KeyType.SET, KeyType.ZSET, KeyType.HASH, KeyType.STREAM)) {
                Found one = found.get(type.word());
                assertThat(one.type()).isEqualTo(type);
                assertThat(one.pttl()).isEqualTo(ScannedWindow.NO_EXPIRY);
                assertThat(one.bytes()).isEqualTo(raw.call("MEMORY", "USAGE", type.word()));
                assertThat(one.fate()).isEqualTo(Fate.SEEN);
            }
            assertThat(found.get("string").pttl()).isBetween(1L, 600_000L);
            assertThat(found.get("").type()).isEqualTo(KeyType.STRING);
        }
    }

    @Test
    void anEmptyDatabaseHasNoWindows() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            assertThat(walk(session, WalkRequest.everything())).isEmpty();
        }
    }

    @Test
    void namesOfAnyBytesAndOfAMegabyteComeThroughWhole() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                RawRedis raw = server.raw()) {
            var names = new ArrayList<byte[]>();
            for (int i = 0; i < 256; i++) {
                names.add(new byte[] {'b', (byte) i, '\r', '\n', (byte) i});
            }
            for (int i = 0; i < 20; i++) {
                byte[] large = new byte[1 << 20];
                large[i] = 1;
                names.add(large);
            }
            for (byte[] name : names) {
                raw.send("SET".getBytes(UTF_8), name, new byte[] {1});
            }
            raw.flush();
            var found = new ArrayList<byte[]>();
            session.walk(WalkRequest.everything(), window -> {
                for (int i = 0; i < window.size(); i++) {
                    assertThat(window.fate(i)).isEqualTo(Fate.SEEN);
                    found.add(window.name(i));
                }
            });
            assertThat(found)
                    .usingElementComparator(java.util.Arrays::compare)
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void aSampleStopsAfterAboutAsManyKeys() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            fill(server, 20_000);
            int found = walk(session, new WalkRequest(OptionalLong.of(3_000), 0, true))
                    .size();
            assertThat(found).isBetween(3_000, 3_200);
        }
    }

    @Test
    void sizesAreOnlyAskedForWhenWanted() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            fill(server, 100);
            assertThat(walk(session, new WalkRequest(OptionalLong.empty(), 10, false))
                            .values())
                    .hasSize(100)
                    .allSatisfy(found -> assertThat(found.bytes()).isEqualTo(ScannedWindow.BYTES_UNKNOWN));
            assertThat(session.info(session.nodes().getFirst()).commandStats().keySet())
                    .noneMatch(command -> command.startsWith("memory"));
        }
    }

    @Test
    void keysDeletedUnderWayAreGoneAndNoneIsLost() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                RawRedis raw = server.raw()) {
            fill(server, 5_000);
            var gone = new AtomicLong();
            var seen = new AtomicLong();
            session.walk(new WalkRequest(OptionalLong.empty(), 100, true), window -> {
                for (int i = 0; i < window.size(); i++) {
                    (window.fate(i) == Fate.SEEN ? seen : gone).incrementAndGet();
                }
                raw.call("FLUSHALL");
            });
            assertThat(gone).hasPositiveValue();
            assertThat(seen).hasPositiveValue();
        }
    }

    @Test
    void keysTheUserMayNotReadAreCountedAndTheRestIsSeen() throws InterruptedException {
        try (TestServer server = TestServers.embedded()) {
            server.call("SET", "mine:1", "v");
            server.call("SET", "theirs:1", "v");
            server.call("ACL", "SETUSER", "limited", "on", ">pw", "~mine:*", "+@all");
            try (Session session = Sessions.open(as(server, "limited"))) {
                Map<String, Found> found = walk(session, WalkRequest.everything());
                assertThat(found.get("mine:1").fate()).isEqualTo(Fate.SEEN);
                assertThat(found.get("theirs:1").fate()).isEqualTo(Fate.NOT_PERMITTED);
                assertThat(session.ledger().total()).isEqualTo(new OwnTraffic(2, 0));
            }
        }
    }

    @Test
    void aUserWhoMayNotScanIsToldWhichRuleIsMissing() {
        try (TestServer server = TestServers.embedded()) {
            server.call("ACL", "SETUSER", "limited", "on", ">pw", "~*", "+@all", "-scan");
            try (Session session = Sessions.open(as(server, "limited"))) {
                assertThatThrownBy(() -> walk(session, WalkRequest.everything()))
                        .isInstanceOfSatisfying(
                                RedisFailure.NotPermitted.class,
                                failure -> assertThat(failure.rule()).isEqualTo("+scan"));
            }
        }
    }

    @Test
    void aUserWithoutMemoryUsageStillLearnsTypeAndExpiry() throws InterruptedException {
        try (TestServer server = TestServers.embedded()) {
            server.call("SET", "k", "v");
            server.call("ACL", "SETUSER", "limited", "on", ">pw", "~*", "+@all", "-memory");
            try (Session session = Sessions.open(as(server, "limited"))) {
                assertThat(walk(session, WalkRequest.everything()))
                        .containsEntry("k", new Found(Fate.SEEN, KeyType.STRING, -1, ScannedWindow.BYTES_UNKNOWN));
            }
        }
    }

    private static ServerTarget as(TestServer server, String user) {
        return ServerTarget.of(server.address().withUser(java.util.Optional.of(user)), Duration.ofSeconds(5))
                .withPassword(Secret.of("pw"));
    }

    @Test
    void interruptingEndsItWithin200MillisecondsAndTheLedgerStaysExact() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            fill(server, 200_000);
            var begun = new CountDownLatch(1);
            var ended = new AtomicLong();
            var thrown = new AtomicReference<Throwable>();
            Thread walking = Thread.ofVirtual().start(() -> {
                try {
                    session.walk(WalkRequest.everything(), window -> begun.countDown());
                } catch (InterruptedException | RuntimeException e) {
                    thrown.set(e);
                }
                ended.set(System.nanoTime());
            });
            begun.await();
            long interrupted = System.nanoTime();
            walking.interrupt();
            walking.join();
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
            assertThat(Duration.ofNanos(ended.get() - interrupted)).isLessThan(Duration.ofMillis(200));
            InfoReading info = session.info(session.nodes().getFirst());
            assertThat(info.own().hits()).isEqualTo(info.number("keyspace_hits").orElseThrow());
        }
    }

    @Test
    void aSinkThatFailsEndsTheWalkWithItsOwnException() {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            fill(server, 1_000);
            assertThatThrownBy(() -> session.walk(WalkRequest.everything(), window -> {
                        throw new IllegalStateException("full");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("full");
            assertThat(session.ping(session.nodes().getFirst())).isPositive();
        }
    }

    @Test
    void aServerThatDiesUnderWayIsUnreachable() {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            fill(server, 50_000);
            assertThatThrownBy(() -> session.walk(WalkRequest.everything(), window -> server.kill()))
                    .isInstanceOf(RedisFailure.Unreachable.class);
        }
    }

    private static void fill(TestServer server, int keys) {
        try (RawRedis raw = server.raw()) {
            for (int i = 0; i < keys; i++) {
                raw.send("SET", "doc:chunk_text:" + i, "v");
            }
            raw.flush();
        }
    }
}
