package io.lodekey.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What Lodekey says it added, against what the server's INFO says was added, to the last one.
class LedgerTest {
    private static final int KEYS = 50_000;
    private static final int EXPIRING = 2_000;

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aScanOfKeysOfAllTypesSomeExpiringMeanwhileIsExplainedToTheLastLookUp(TestServers.Binary binary)
            throws InterruptedException {
        try (TestServer server = binary.start();
                Session session = server.open();
                RawRedis raw = server.raw()) {
            fill(raw);
            explained(session, raw);
            raw.call("CONFIG", "RESETSTAT");
            explained(session, raw);
            server.restart();
            SessionTest.awaitLive(session);
            try (RawRedis again = server.raw()) {
                fill(again);
                explained(session, again);
            }
            assertThat(session.ledger().exact()).isTrue();
        }
    }

    /// Walks with half of the expiring keys expiring under way, and compares.
    private static void explained(Session session, RawRedis raw) throws InterruptedException {
        Node node = session.nodes().getFirst();
        for (int i = 0; i < EXPIRING; i++) {
            raw.send("SET", "expiring:" + i, "v", "PX", Integer.toString(30 + i / 5));
        }
        raw.flush();
        InfoReading before = session.info(node);
        long[] fates = new long[Fate.values().length];
        session.walk(new WalkRequest(OptionalLong.empty(), 200, true), window -> {
            for (int i = 0; i < window.size(); i++) {
                fates[window.fate(i).ordinal()]++;
            }
            pause();
        });
        InfoReading after = session.info(node);
        OwnTraffic own = after.own().minus(before.own());
        assertThat(own.hits()).isEqualTo(difference(before, after, "keyspace_hits"));
        assertThat(own.misses()).isEqualTo(difference(before, after, "keyspace_misses"));
        assertThat(own.misses()).isGreaterThanOrEqualTo(2 * fates[Fate.GONE.ordinal()]);
        assertThat(own.hits()).isGreaterThan(2L * KEYS - 1);
        assertThat(after.ownExact()).isTrue();
    }

    /// Half a millisecond a window, so that keys expire between SCAN and TYPE.
    private static void pause() {
        try {
            TimeUnit.MICROSECONDS.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long difference(InfoReading before, InfoReading after, String field) {
        return after.number(field).orElseThrow() - before.number(field).orElseThrow();
    }

    private static void fill(RawRedis raw) {
        for (int i = 0; i < KEYS; i++) {
            switch (i % 6) {
                case 0 -> raw.send("SET", "k:" + i, "value");
                case 1 -> raw.send("RPUSH", "k:" + i, "a", "b");
                case 2 -> raw.send("SADD", "k:" + i, "a", "b");
                case 3 -> raw.send("ZADD", "k:" + i, "1", "a");
                case 4 -> raw.send("HSET", "k:" + i, "f", "v");
                default -> raw.send("XADD", "k:" + i, "1-1", "f", "v");
            }
        }
        raw.flush();
    }

    @Test
    void infoIsExactAlsoWhileAScanIsUnderWay() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                RawRedis raw = server.raw()) {
            fill(raw);
            Node node = session.nodes().getFirst();
            InfoReading before = session.info(node);
            Thread scanning = Thread.ofVirtual().start(() -> {
                try {
                    session.walk(WalkRequest.everything(), window -> pause());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            int readings = 0;
            for (; scanning.isAlive(); readings++) {
                InfoReading during = session.info(node);
                assertThat(during.ownExact()).isTrue();
                assertThat(during.own().minus(before.own()).hits())
                        .isEqualTo(difference(before, during, "keyspace_hits"));
            }
            scanning.join();
            assertThat(readings).isPositive();
            assertThat(session.ledger().total().hits()).isEqualTo(2L * KEYS);
        }
    }

    @Test
    void resettingOrRestartingTheServerDoesNotSetTheLedgerBack() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            server.call("SET", "k", "v");
            session.key(new byte[] {'k'}, 10);
            OwnTraffic counted = session.ledger().total();
            assertThat(counted.hits()).isPositive();
            server.call("CONFIG", "RESETSTAT");
            server.restart();
            SessionTest.awaitLive(session);
            assertThat(session.ledger().total()).isEqualTo(counted);
        }
    }
}
