package io.lodekey.pools;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.ParsedAddress;
import io.lodekey.settings.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoolsReaderTest {
    private static PoolsReader reader(Session session) {
        return new PoolsReader(session, SchemaLoader.bundled(), Clock.systemUTC());
    }

    private static List<RawRedis> clients(TestServer server, int count, String name) {
        var clients = new ArrayList<RawRedis>();
        for (int i = 0; i < count; i++) {
            RawRedis client = RawRedis.connect(server.port());
            client.call("CLIENT", "SETNAME", name.formatted(i));
            clients.add(client);
        }
        return clients;
    }

    private static Session as(TestServer server, String user) throws Exception {
        ParsedAddress parsed = ParsedAddress.parse("redis://" + user + "@127.0.0.1:" + server.port(), false);
        return Sessions.open(
                ServerTarget.of(parsed.address(), Duration.ofSeconds(5)).withPassword(Secret.of("pw")));
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void everyConnectionIsCountedUnderItsApplication(TestServers.Binary binary) {
        try (TestServer server = binary.start("maxclients", "200");
                Session session = server.open()) {
            List<RawRedis> named = clients(server, 100, "entity-api:web-%d:cache");
            List<RawRedis> unnamed = List.of(RawRedis.connect(server.port()));
            unnamed.getFirst().call("PING");

            PoolsReading reading = reader(session).read();

            ClientGroup first = reading.groups(Grouping.APPLICATION).getFirst();
            assertThat(first.key()).contains("entity-api");
            assertThat(first.size()).isEqualTo(100);
            assertThat(first.instances()).hasSize(100);
            assertThat(first.roles()).containsExactly("cache");
            assertThat(first.hosts()).containsExactly("127.0.0.1");
            assertThat(reading.max()).hasValue(200);
            assertThat(reading.connected().orElse(0)).isGreaterThanOrEqualTo(102);
            assertThat(reading.fullest().orElseThrow().share().orElse(0)).isGreaterThan(0.5);
            assertThat(reading.groups(Grouping.APPLICATION))
                    .anySatisfy(group -> assertThat(group.key()).isEmpty());
            assertThat(reading.refusals()).isEmpty();
            named.forEach(RawRedis::close);
            unnamed.forEach(RawRedis::close);
        }
    }

    @Test
    void onlyTheConnectionsOfThisLodekeyAreItsOwn() {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                Session other = server.open()) {
            PoolsReading reading = reader(session).read();

            assertThat(reading.clients().stream().filter(Client::own)).hasSize(1);
            ClientGroup lodekey = reading.groups(Grouping.APPLICATION).getFirst();
            assertThat(lodekey.key()).contains("lodekey");
            assertThat(lodekey.size()).isEqualTo(2);
            assertThat(lodekey.own()).isFalse();
            assertThat(other.pool().created()).isEqualTo(1);
        }
    }

    @Test
    void whatProcessesPublishIsAddedUpPerApplication() {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            List<RawRedis> named = clients(server, 3, "ocr-workers:w-%d:tasks");
            server.call("HSET", "pool:stats:ocr-workers:w-0", "size", "10", "idle", "1", "in_use", "9", "waiting", "2");
            server.call("HSET", "pool:stats:ocr-workers:w-0", "wait_p99_ms", "4.8", "wait_p50_ms", "0.5");
            server.call("HSET", "pool:stats:ocr-workers:w-1", "size", "10", "in_use", "1", "wait_p99_ms", "rubbish");
            server.call("HSET", "pool:stats:ocr-workers:w-2", "size", "many", "in_use", "1");

            PoolUse use = reader(session).read().use(Optional.of("ocr-workers")).orElseThrow();

            assertThat(use.processes()).isEqualTo(2);
            assertThat(use.inUse()).isEqualTo(10);
            assertThat(use.limit()).isEqualTo(20);
            assertThat(use.share()).isEqualTo(0.5);
            assertThat(use.fullest()).hasValue(0.9);
            assertThat(use.waiting()).hasValue(2);
            assertThat(use.waitP99()).hasValue(4.8);
            named.forEach(RawRedis::close);
        }
    }

    @Test
    void aSilentProcessIsNotAskedWithEveryReading() {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            List<RawRedis> named = clients(server, 5, "silent:w-%d:tasks");
            PoolsReader reader = reader(session);
            reader.read();
            reader.read();
            reader.read();

            assertThat(session.ledger().total().misses()).isEqualTo(5);
            assertThat(reader.read().use(Optional.of("silent"))).isEmpty();
            named.forEach(RawRedis::close);
        }
    }

    @Test
    void withoutClientListTheCountsRemainAndTheRuleIsTold() throws Exception {
        try (TestServer server = TestServers.any("maxclients", "300")) {
            server.call("ACL", "SETUSER", "blind", "on", ">pw", "~*", "+@all", "-client|list", "-config");
            try (Session session = as(server, "blind")) {
                PoolsReading reading = reader(session).read();

                assertThat(reading.listed()).isFalse();
                assertThat(reading.connected().orElse(0)).isPositive();
                assertThat(reading.max()).hasValue(300);
                assertThat(reading.refusals()).extracting(Denied::rule).containsExactly("+client|list");

                server.call(
                        "ACL", "SETUSER", "blind", reading.refusals().getFirst().rule());
                assertThat(reader(session).read().listed()).isTrue();
            }
        }
    }

    @Test
    void publishedPoolsThatMayNotBeReadSayWhichRuleWouldAllowIt() throws Exception {
        try (TestServer server = TestServers.any()) {
            List<RawRedis> named = clients(server, 1, "ocr-workers:w-%d:tasks");
            server.call("HSET", "pool:stats:ocr-workers:w-0", "size", "10", "in_use", "9");
            server.call("ACL", "SETUSER", "keyless", "on", ">pw", "resetkeys", "+@all");
            try (Session session = as(server, "keyless")) {
                Denied denied = reader(session).read().refusals().getFirst();

                server.call("ACL", "SETUSER", "keyless", denied.rule());
                assertThat(reader(session).read().use(Optional.of("ocr-workers")))
                        .isPresent();
            }
            named.forEach(RawRedis::close);
        }
    }

    @Test
    void aNodeThatIsGoneSaysWhy() {
        TestServer server = TestServers.any();
        try (Session session = server.open()) {
            PoolsReader reader = reader(session);
            server.close();

            PoolsReading reading = reader.read();

            assertThat(reading.nodes().getFirst().failure()).isPresent();
            assertThat(reading.connected()).isEmpty();
            assertThat(reading.nodes().getFirst().node().address()).isEqualTo(new HostPort("127.0.0.1", server.port()));
        }
    }
}
