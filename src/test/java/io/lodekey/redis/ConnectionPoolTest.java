package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.settings.HostPort;
import io.lodekey.settings.ServerAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {
    private static TestServer server;

    @BeforeAll
    static void startServer() {
        server = TestServers.any();
        server.call("SET", "a", "b");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static Session session(int most, Duration timeout) {
        ServerAddress address = ServerAddress.standalone(new HostPort("127.0.0.1", server.port()));
        return Sessions.open(ServerTarget.of(address, timeout).withMaxConnections(most));
    }

    private static Lane lane(Session session) {
        return session.lane(session.nodes().getFirst());
    }

    @Test
    void aConnectionForKeysIsKeptForTheNextKey() {
        try (Session session = session(50, Duration.ofSeconds(5))) {
            for (int i = 0; i < 20; i++) {
                session.key("a".getBytes(UTF_8), 100);
            }
            PoolReading pool = session.pool();

            assertThat(pool.created()).isEqualTo(2);
            assertThat(pool.idle()).isEqualTo(1);
            assertThat(pool.inUse()).isEqualTo(1);
            assertThat(pool.shared()).isEqualTo(1);
            assertThat(pool.borrows()).isEqualTo(20);
            assertThat(pool.waitP50().orElseThrow()).isLessThan(Duration.ofMillis(5));
            assertThat(pool.waitP99().orElseThrow())
                    .isGreaterThanOrEqualTo(pool.waitP50().orElseThrow());
        }
    }

    @Test
    void aLaneIsClosedAfterItsWork() {
        try (Session session = session(50, Duration.ofSeconds(5))) {
            try (Lane lane = lane(session)) {
                lane.send(List.of(Cmd.of("PING")));
                assertThat(session.pool().dedicated()).isEqualTo(1);
                assertThat(session.pool().inUse()).isEqualTo(2);
            }
            assertThat(session.pool().created()).isEqualTo(1);
        }
    }

    @Test
    void whoeverFindsAllInUseWaitsUntilOneComesFree() throws Exception {
        try (Session session = session(3, Duration.ofSeconds(5))) {
            Lane first = lane(session);
            Lane second = lane(session);
            CompletableFuture<Lane> third = CompletableFuture.supplyAsync(() -> lane(session));
            while (session.pool().waiting() == 0) {
                Thread.onSpinWait();
            }
            assertThat(session.pool().created()).isEqualTo(3);
            first.close();

            third.get(5, TimeUnit.SECONDS).close();
            second.close();
            assertThat(session.pool().waiting()).isZero();
            assertThat(session.pool().timeouts()).isZero();
        }
    }

    @Test
    void waitingEndsAtTheTimeOutWithOneClearSentence() {
        try (Session session = session(2, Duration.ofMillis(300));
                Lane held = lane(session)) {
            assertThatThrownBy(() -> lane(session))
                    .isInstanceOf(RedisFailure.TimedOut.class)
                    .hasMessageContainingAll("All 2 connections", "in use", "REDIS_MAX_CONNECTIONS");
            assertThat(session.pool().timeouts()).isEqualTo(1);
            assertThat(held.send(List.of(Cmd.of("PING")))).hasSize(1);
        }
    }

    @Test
    void oneIsToBeHadHoweverLowTheLimit() {
        try (Session session = session(1, Duration.ofSeconds(5));
                Lane lane = lane(session)) {
            assertThat(lane.send(List.of(Cmd.of("PING")))).hasSize(1);
        }
    }

    @Test
    void aKeptConnectionMakesRoomForALane() {
        try (Session session = session(2, Duration.ofSeconds(5))) {
            session.key("a".getBytes(UTF_8), 100);
            assertThat(session.pool().idle()).isEqualTo(1);
            try (Lane lane = lane(session)) {
                assertThat(lane.send(List.of(Cmd.of("PING")))).hasSize(1);
                assertThat(session.pool().created()).isEqualTo(2);
            }
        }
    }

    @Test
    void aKeptConnectionThatBrokeIsNotLentAgain() {
        try (Session session = session(50, Duration.ofSeconds(5))) {
            session.key("a".getBytes(UTF_8), 100);
            server.call("CLIENT", "KILL", "TYPE", "normal");
            var reading = new ArrayList<KeyReading>();
            for (int i = 0; i < 50 && reading.isEmpty(); i++) {
                try {
                    reading.add(session.key("a".getBytes(UTF_8), 100));
                } catch (RedisFailure.Unreachable e) {
                    assertThat(e).hasMessageContaining("broken");
                }
            }
            assertThat(reading).hasSize(1);
        }
    }

    @Test
    void itKnowsItsConnectionsByTheIdsOfTheServer() {
        try (Session session = session(50, Duration.ofSeconds(5));
                Lane lane = lane(session)) {
            Node node = session.nodes().getFirst();
            Reply.Number id = (Reply.Number)
                    session.ask(node, List.of(Cmd.of("CLIENT", "ID"))).getFirst();
            Reply.Number lanes =
                    (Reply.Number) lane.send(List.of(Cmd.of("CLIENT", "ID"))).getFirst();

            assertThat(session.pool().holds(node, id.value())).isTrue();
            assertThat(session.pool().holds(node, lanes.value())).isTrue();
            assertThat(session.pool().holds(node, 0)).isFalse();
        }
    }

    @Test
    void aLostSharedConnectionCountsAsReconnectWhenItIsBack() {
        try (Session session = session(50, Duration.ofSeconds(5))) {
            server.call("CLIENT", "KILL", "TYPE", "normal");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (session.pool().reconnects() == 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }

            assertThat(session.pool().reconnects()).isEqualTo(1);
            assertThat(session.pool().lastReconnect()).isPresent();
        }
    }

    @Test
    void whoeverWaitsIsToldWhenTheSessionIsClosed() {
        Session session = session(2, Duration.ofSeconds(20));
        Lane held = lane(session);
        CompletableFuture<Lane> waiting = CompletableFuture.supplyAsync(() -> lane(session));
        while (session.pool().waiting() == 0) {
            Thread.onSpinWait();
        }
        session.close();
        held.close();

        assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(RedisFailure.Unreachable.class);
    }
}
