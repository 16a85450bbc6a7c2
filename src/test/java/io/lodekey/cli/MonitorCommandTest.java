package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorCommandTest {
    private static TestServer server;
    private static String uri;

    @TempDir
    Path root;

    @BeforeAll
    static void startServer() {
        server = TestServers.any();
        uri = "redis://127.0.0.1:" + server.port();
        server.call("SET", "a", "b");
        server.call("ACL", "SETUSER", "blind", "on", ">pw", "~*", "+@all", "-info");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void jsonIsOneDocumentALineWithTheFieldsOfTheContract() throws Exception {
        CliRun run = new CliRun(root).run("monitor", "--uri", uri, "--json", "--interval", "1", "--count", "2");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            JsonNode json = new JsonMapper().readTree(line);
            assertThat(json.fieldNames())
                    .toIterable()
                    .contains(
                            "at",
                            "memory",
                            "hitRate",
                            "ops",
                            "clients",
                            "evicted",
                            "expired",
                            "keys",
                            "latencyMs",
                            "nodes");
            assertThat(json.path("memory").path("used").longValue()).isPositive();
            assertThat(json.path("keys").longValue()).isEqualTo(1);
            assertThat(json.path("ops").isNumber())
                    .as("rates from the first line on")
                    .isTrue();
        }
    }

    @Test
    void textIsALineASampleUnderOneHead() {
        CliRun run = new CliRun(root).run("monitor", "--uri", uri, "--interval", "1", "--count", "2");

        assertThat(run.exitCode()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("127.0.0.1:" + server.port());
        assertThat(lines.get(1)).contains("Memory").contains("Hit rate, net").contains("p99");
        assertThat(lines.get(2)).contains("MiB").contains("no limit").contains(" ms");
        assertThat(lines.get(3).length()).isEqualTo(lines.get(1).length());
    }

    @Test
    void aUserWhoMayNotAskInfoIsRefusedWithTheRuleThatIsMissing() {
        CliRun run = new CliRun(root)
                .with("REDIS_PASSWORD", "pw")
                .run("monitor", "--count", "1", "--uri", "redis://blind@127.0.0.1:" + server.port());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("+info");
    }

    @Test
    void anInterruptEndsItWith130AndAWord() throws Exception {
        CliRun run = new CliRun(root);
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform()
                .start(() -> ended.complete(
                        run.run("monitor", "--interval", "60", "--uri", uri).exitCode()));
        while (!run.out().contains("MiB")) {
            assertThat(ended).isNotDone();
            Thread.sleep(20);
        }
        thread.interrupt();

        assertThat(ended.get(5, TimeUnit.SECONDS)).isEqualTo(130);
        assertThat(run.err()).startsWith("Interrupted");
    }
}
