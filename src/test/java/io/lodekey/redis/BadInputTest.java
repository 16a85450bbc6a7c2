package io.lodekey.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lodekey.redis.RedisFailure.Connect;
import io.lodekey.redis.RedisFailure.Reason;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.Secret;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way a connect can go wrong: one sentence, its reason, within the time-out, no secret.
class BadInputTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String SECRET = "s3cr3t-of-the-test";

    /// Loads the classes once, so that no test measures that.
    @BeforeAll
    static void connectOnce() {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            assertThat(session.state()).isInstanceOf(ConnectionState.Live.class);
        }
    }

    private static ServerTarget target(HostPort at, boolean tls) {
        return ServerTarget.of(new ServerAddress(new Topology.Standalone(at), tls, 0, Optional.empty()), TIMEOUT);
    }

    private static Connect failure(ServerTarget target) {
        long begin = System.nanoTime();
        Connect failure =
                catchThrowableOfType(Connect.class, () -> Sessions.open(target).close());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(failure).as("a session came to be").isNotNull();
        assertThat(took).isLessThan(TIMEOUT.plusSeconds(1));
        assertThat(failure.getMessage())
                .doesNotContain(SECRET)
                .doesNotContain("Exception")
                .doesNotContain("\n")
                .endsWith(".")
                .hasSizeLessThan(200);
        return failure;
    }

    @Test
    void aHostThatDoesNotExist() {
        Connect failure = failure(target(new HostPort("no-such-host.invalid", 6379), false));
        assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN_HOST);
        assertThat(failure).hasMessageContaining("no-such-host.invalid");
    }

    @Test
    void aClosedPort() {
        Connect failure = failure(target(new HostPort("127.0.0.1", TestServer.freePort()), false));
        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aWrongPasswordAndNone(TestServers.Binary binary) {
        try (TestServer server = binary.start("requirepass", SECRET)) {
            ServerTarget wrong = target(server.hostPort(), false).withPassword(Secret.of(SECRET + "x"));
            assertThat(failure(wrong).reason()).isEqualTo(Reason.WRONG_PASSWORD);
            assertThat(failure(target(server.hostPort(), false)).reason()).isEqualTo(Reason.PASSWORD_NEEDED);
            ServerTarget right = target(server.hostPort(), false).withPassword(Secret.of(SECRET));
            try (Session session = Sessions.open(right)) {
                assertThat(session.facts().warnings()).isEmpty();
            }
        }
    }

    @Test
    void aPasswordNobodyAskedForIsAWarning() {
        try (TestServer server = TestServers.any();
                Session session = Sessions.open(target(server.hostPort(), false).withPassword(Secret.of(SECRET)))) {
            assertThat(session.facts().warnings()).singleElement().asString().contains("asks for no password");
        }
    }

    @Test
    void tlsToAPlainPort() {
        try (TestServer server = TestServers.any()) {
            Connect failure = failure(target(server.hostPort(), true));
            assertThat(failure.reason()).isEqualTo(Reason.TLS_TO_PLAIN);
            assertThat(failure).hasMessageContaining("redis://");
        }
    }

    @Test
    void aServerThatAcceptsAndNeverAnswers() {
        try (FakeServer server = FakeServer.silent()) {
            assertThat(failure(target(server.at(), false)).reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(failure(target(server.at(), true)).reason()).isEqualTo(Reason.TIMED_OUT);
        }
    }

    @Test
    void aServerStillLoading() {
        try (FakeServer server = FakeServer.answering(words -> "-LOADING Redis is loading the dataset in memory\r\n")) {
            assertThat(failure(target(server.at(), false)).reason()).isEqualTo(Reason.LOADING);
        }
    }

    @Test
    void anHttpServer() {
        String answer = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        try (FakeServer server = FakeServer.saying(answer)) {
            assertThat(failure(target(server.at(), false)).reason()).isEqualTo(Reason.NOT_REDIS);
            assertThat(failure(target(server.at(), true)).reason()).isEqualTo(Reason.NOT_REDIS);
            assertThat(failure(target(server.at(), false))).hasMessageContaining("HTTP");
        }
    }

    @Test
    void somethingElseThatTalks() {
        try (FakeServer server = FakeServer.saying("220 mail.example ready\r\n")) {
            assertThat(failure(target(server.at(), false)).reason()).isEqualTo(Reason.NOT_REDIS);
        }
    }

    @Test
    void noConnectionLeft() {
        try (TestServer server = TestServers.any("maxclients", "2");
                RawRedis first = server.raw();
                RawRedis second = server.raw()) {
            first.call("PING");
            second.call("PING");
            assertThat(failure(target(server.hostPort(), false)).reason()).isEqualTo(Reason.MAX_CLIENTS);
        }
    }

    @Test
    void aDatabaseThatIsNotThere() {
        try (TestServer server = TestServers.any("databases", "2")) {
            Connect failure = failure(ServerTarget.of(server.address(7), TIMEOUT));
            assertThat(failure.reason()).isEqualTo(Reason.OTHER);
            assertThat(failure).hasMessageContaining("no database 7");
        }
    }

    @Test
    void aServerOutsideOfAnyClusterAndADatabaseOtherThanZeroAreToldForWhatTheyAre() {
        try (TestServer server = TestServers.any()) {
            var topology = new Topology.Cluster(List.of(server.hostPort()));
            var alone = new ServerAddress(topology, false, 0, Optional.empty());
            assertThat(failure(ServerTarget.of(alone, TIMEOUT)))
                    .hasMessageContaining(server.hostPort() + " is not part of a Cluster");
            var numbered = new ServerAddress(topology, false, 3, Optional.empty());
            assertThat(failure(ServerTarget.of(numbered, TIMEOUT))).hasMessageContaining("has only database 0");
        }
    }

    @Test
    void anOldRedisIsReadOnlyAndSaysSo() {
        try (FakeServer server = FakeServer.answering(BadInputTest::oldRedis);
                Session session = Sessions.open(target(server.at(), false))) {
            assertThat(session.facts().version()).isEqualTo(new ServerVersion(5, 0, 14));
            assertThat(session.facts().readOnly()).isTrue();
            assertThat(session.facts().warnings())
                    .singleElement()
                    .asString()
                    .contains("5.0.14")
                    .contains("6.2");
            try (Lane lane = session.lane(session.nodes().getFirst())) {
                assertThat(catchThrowableOfType(
                                RedisFailure.ReadOnlyRefused.class, () -> lane.send(List.of(Cmd.of("DEL", "k")))))
                        .isNotNull();
            }
        }
    }

    private static String oldRedis(List<String> words) {
        return switch (words.getFirst()) {
            case "PING" -> "+PONG\r\n";
            case "CLIENT" -> "+OK\r\n";
            case "COMMAND" -> "*1\r\n*6\r\n$3\r\nget\r\n:2\r\n*2\r\n+readonly\r\n+fast\r\n:1\r\n:1\r\n:1\r\n";
            case "INFO" -> {
                String text = "# Server\r\nredis_version:5.0.14\r\nredis_mode:standalone\r\nrun_id:abc\r\n";
                yield "$" + text.length() + "\r\n" + text + "\r\n";
            }
            default -> "-ERR unknown command `" + words.getFirst() + "`, with args beginning with: \r\n";
        };
    }
}
