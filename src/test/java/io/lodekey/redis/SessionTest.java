package io.lodekey.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionTest {
    /// Waits for the session to be back, or fails after 20 s.
    static void awaitLive(Session session) throws InterruptedException {
        var live = new CountDownLatch(1);
        try (var listening = session.onState(state -> {
            if (state instanceof ConnectionState.Live) {
                live.countDown();
            }
        })) {
            assertThat(live.await(20, TimeUnit.SECONDS)).as("back again").isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void factsSayWhatTheServerIs(TestServers.Binary binary) {
        try (TestServer server = binary.start("databases", "4");
                Session session = Sessions.open(ServerTarget.of(server.address(3), Duration.ofSeconds(5)))) {
            ServerFacts facts = session.facts();
            assertThat(facts.product()).isEqualTo("Redis");
            assertThat(facts.version().atLeast(6, 2)).isTrue();
            assertThat(facts.mode()).isEqualTo("standalone");
            assertThat(facts.runId()).hasSize(40);
            assertThat(facts.database()).isEqualTo(3);
            assertThat(facts.user()).contains("default");
            assertThat(facts.readOnly()).isFalse();
            assertThat(facts.warnings()).isEmpty();
            assertThat(session.state()).isInstanceOf(ConnectionState.Live.class);
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void everyConnectionHasItsNameAndNoCommandOfAConnectFails(TestServers.Binary binary) {
        try (TestServer server = binary.start();
                Session session = server.open();
                Lane lane = session.lane(session.nodes().getFirst())) {
            lane.send(List.of(Cmd.of("PING")));
            String clients =
                    new String((byte[]) server.call("CLIENT", "LIST"), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(clients).contains("name=lodekey ").contains("name=lodekey-lane ");
            InfoReading info = session.info(session.nodes().getFirst());
            assertThat(info.commandStats().values())
                    .allSatisfy(stat -> assertThat(stat.failed()).isZero());
            assertThat(info.commandStats().values())
                    .allSatisfy(stat -> assertThat(stat.rejected()).isZero());
        }
    }

    @Test
    void infoPingAndKeysAnswerForTheNode() {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            server.call("SET", "a", "1", "EX", "100");
            server.call("SET", "b", "1");
            Node node = session.nodes().getFirst();
            InfoReading info = session.info(node);
            assertThat(info.number("uptime_in_seconds")).isPresent();
            assertThat(info.decimal("mem_fragmentation_ratio")).isPresent();
            assertThat(info.text("redis_version")).isPresent();
            assertThat(info.text("no_such_field")).isEmpty();
            assertThat(info.databaseKeys(0)).hasValue(2);
            assertThat(info.databaseExpires(0)).hasValue(1);
            assertThat(info.databaseKeys(1)).isEmpty();
            assertThat(info.commandStats().get("set").calls()).isEqualTo(2);
            assertThat(session.keys(node)).isEqualTo(2);
            assertThat(session.ping(node)).isPositive();
        }
    }

    @Test
    void itComesBackByItselfAfterARestartAndSaysSo() throws InterruptedException {
        List<ConnectionState> states = Collections.synchronizedList(new ArrayList<>());
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            session.onState(states::add);
            String before = session.facts().runId();
            server.kill();
            Node node = session.nodes().getFirst();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            session.ping(node);
                        }
                    })
                    .isInstanceOf(RedisFailure.Unreachable.class)
                    .hasMessageContaining(server.hostPort().toString());
            server.restart();
            awaitLive(session);
            session.ping(node);
            assertThat(session.facts().runId()).isNotEqualTo(before);
        }
        assertThat(states.getFirst()).isInstanceOf(ConnectionState.Live.class);
        assertThat(states.get(1)).isInstanceOf(ConnectionState.Lost.class);
        assertThat(states.get(2)).isInstanceOf(ConnectionState.Reconnecting.class);
        assertThat(states.get(states.size() - 2)).isInstanceOf(ConnectionState.Live.class);
        assertThat(states.getLast()).isInstanceOf(ConnectionState.Closed.class);
    }

    @Test
    void aServerThatStopsAnsweringTimesOutAndIsTriedAgain() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = Sessions.open(ServerTarget.of(server.address(), Duration.ofSeconds(1)))) {
            Node node = session.nodes().getFirst();
            server.freeze();
            assertThatThrownBy(() -> session.ping(node))
                    .isInstanceOf(RedisFailure.TimedOut.class)
                    .hasMessageContaining("PING")
                    .hasMessageContaining("1 s");
            server.thaw();
            awaitLive(session);
            session.ping(node);
        }
    }

    @Test
    void aClosedSessionRefusesAndClosingTwiceIsHarmless() {
        try (TestServer server = TestServers.any()) {
            Session session = server.open();
            session.close();
            session.close();
            assertThat(session.state()).isInstanceOf(ConnectionState.Closed.class);
            assertThatThrownBy(() -> session.ping(session.nodes().getFirst()))
                    .isInstanceOf(RedisFailure.Unreachable.class);
        }
    }

    @Test
    void anInterruptedCallerIsToldAndKeepsItsFlag() {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> session.ping(session.nodes().getFirst()))
                    .isInstanceOf(RedisFailure.Interrupted.class);
            assertThat(Thread.interrupted()).isTrue();
            session.ping(session.nodes().getFirst());
        }
    }
}
