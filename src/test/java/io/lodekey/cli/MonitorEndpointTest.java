package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorEndpointTest {
    private static TestServer server;
    private static String uri;

    @TempDir
    Path root;

    @BeforeAll
    static void startServer() {
        server = TestServers.any();
        uri = "redis://127.0.0.1:" + server.port();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void itServesTheSampleThatItPrintedAndEndsWithTheCommand() throws Exception {
        int port = freePort();
        CliRun run =
                new CliRun(root).with("REDIS_MONITOR_ENABLED", "true").with("REDIS_MONITOR_PORT", String.valueOf(port));
        Thread command =
                Thread.ofPlatform().start(() -> run.run("monitor", "--json", "--interval", "60", "--uri", uri));
        AtomicReference<String> json = new AtomicReference<>("");
        String metrics;
        try {
            while (run.out().isEmpty()) {
                assertThat(command.isAlive()).as(run.err()).isTrue();
                Thread.sleep(20);
            }
            json.set(get(port, "sample"));
            metrics = get(port, "metrics");
        } finally {
            command.interrupt();
            command.join(TimeUnit.SECONDS.toMillis(10));
        }

        assertThat(json.get()).isEqualTo(run.out());
        assertThat(metrics).contains("lodekey_node_up{node=\"127.0.0.1:" + server.port() + "\"} 1");
        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(run.err()).startsWith("The last sample is served at http://127.0.0.1:" + port + "/ as JSON and at");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> get(port, "sample")))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aPortThatIsTakenEndsItBeforeAServerIsAsked() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            CliRun run = new CliRun(root)
                    .with("REDIS_MONITOR_ENABLED", "true")
                    .with("REDIS_MONITOR_PORT", String.valueOf(taken.getLocalPort()))
                    .run("monitor", "--uri", "redis://127.0.0.1:1");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("127.0.0.1:" + taken.getLocalPort())
                    .contains("REDIS_MONITOR_PORT");
        }
    }

    @Test
    void withoutTheVariableNothingIsServed() throws Exception {
        int port = freePort();
        CliRun run = new CliRun(root)
                .with("REDIS_MONITOR_PORT", String.valueOf(port))
                .run("monitor", "--count", "1", "--uri", uri);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String get(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI place = URI.create("http://127.0.0.1:" + port + "/" + path);
            return client.send(HttpRequest.newBuilder(place).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
