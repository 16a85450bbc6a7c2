package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolsCommandTest {
    private static final List<RawRedis> CLIENTS = new ArrayList<>();
    private static TestServer server;
    private static String uri;

    @TempDir
    Path root;

    @BeforeAll
    static void startServer() {
        server = TestServers.any("maxclients", "400");
        uri = "redis://127.0.0.1:" + server.port();
        for (int i = 0; i < 12; i++) {
            RawRedis client = RawRedis.connect(server.port());
            client.call("CLIENT", "SETNAME", "entity-api:web-" + i % 3 + ":cache");
            CLIENTS.add(client);
        }
        server.call("HSET", "pool:stats:entity-api:web-0", "size", "5", "in_use", "4", "wait_p99_ms", "4.8");
        server.call("ACL", "SETUSER", "blind", "on", ">pw", "~*", "+@all", "-client|list");
    }

    @AfterAll
    static void stopServer() {
        CLIENTS.forEach(RawRedis::close);
        server.close();
    }

    @Test
    void jsonHasTheFieldsOfTheContract() {
        CliRun run = new CliRun(root).run("pools", "--uri", uri, "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode told = run.json().path("server");
        assertThat(told.path("connected").longValue()).isGreaterThanOrEqualTo(13);
        assertThat(told.path("max").longValue()).isEqualTo(400);
        for (String list : List.of("byName", "byAddress", "byLibrary")) {
            assertThat(told.path(list).isArray()).as(list).isTrue();
            assertThat(told.path(list).path(0).fieldNames()).toIterable().contains("key", "clients");
        }
        assertThat(told.path("byName")).anySatisfy(group -> {
            assertThat(group.path("key").textValue()).isEqualTo("entity-api:web-0:cache");
            assertThat(group.path("clients").intValue()).isEqualTo(4);
        });
        JsonNode own = run.json().path("own");
        for (String figure : List.of("created", "idle", "inUse", "waiting")) {
            assertThat(own.path(figure).isIntegralNumber()).as(figure).isTrue();
        }
        assertThat(own.has("waitMs")).isTrue();
        assertThat(own.path("created").intValue()).isEqualTo(1);
    }

    @Test
    void applicationsAreShownWithWhatTheyPublish() {
        JsonNode first = new CliRun(root)
                .run("pools", "--uri", uri, "--json")
                .json()
                .path("applications")
                .path(0);

        assertThat(first.path("application").textValue()).isEqualTo("entity-api");
        assertThat(first.path("clients").intValue()).isEqualTo(12);
        assertThat(first.path("instances").intValue()).isEqualTo(3);
        assertThat(first.path("roles").path(0).textValue()).isEqualTo("cache");
        assertThat(first.path("pool").path("inUse").intValue()).isEqualTo(4);
        assertThat(first.path("pool").path("limit").intValue()).isEqualTo(5);
        assertThat(first.path("pool").path("waitP99Ms").doubleValue()).isEqualTo(4.8);
    }

    @Test
    void textNamesTheApplicationsAndLodekeysOwnConnections() {
        CliRun run = new CliRun(root).run("pools", "--uri", uri);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("connections of 400 allowed")
                .containsPattern("entity-api +12 +3 +4 +5 +80.0 % +– +4.80 ms")
                .contains("Lodekey’s own connections", "1 created, 0 idle, 1 in use, 0 waiting; limit 50");
    }

    @Test
    void theLimitOfOwnConnectionsIsThatOfTheVariable() {
        CliRun run = new CliRun(root).with("REDIS_MAX_CONNECTIONS", "7").run("pools", "--uri", uri, "--json");

        assertThat(run.json().path("own").path("limit").intValue()).isEqualTo(7);
    }

    @Test
    void whoMayNotListClientsIsToldTheRule() {
        CliRun run = new CliRun(root)
                .with("REDIS_PASSWORD", "pw")
                .run("pools", "--uri", "redis://blind@127.0.0.1:" + server.port(), "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("+client|list");
        assertThat(run.json().path("server").path("connected").longValue()).isPositive();
        assertThat(run.json().path("denied").path(0).path("rule").textValue()).isEqualTo("+client|list");
    }

    @Test
    void withAnIntervalItIsADocumentALineUntilInterrupted() throws Exception {
        CliRun run = new CliRun(root);
        Thread thread = Thread.ofPlatform().start(() -> run.run("pools", "--uri", uri, "--json", "--interval", "1"));
        long end = System.nanoTime() + 20_000_000_000L;
        while (run.out().lines().count() < 2 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        thread.join(5_000);

        assertThat(run.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
        for (String line : run.out().lines().toList()) {
            assertThat(new JsonMapper().readTree(line).has("server")).isTrue();
        }
    }
}
