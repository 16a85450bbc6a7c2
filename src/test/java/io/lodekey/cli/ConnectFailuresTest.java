package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with a server: one sentence, exit code 2, within the time-out, no secret.
class ConnectFailuresTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"scan", "monitor", "key get x"})
    void aClosedPortIsOneSentence(String command) {
        CliRun run = failed(command, "redis://127.0.0.1:" + TestServer.freePort());

        assertThat(run.err()).contains("127.0.0.1");
    }

    @Test
    void aWrongHostIsOneSentence() {
        failed("scan", "redis://no-such-host.invalid");
    }

    @Test
    void noPasswordAndAWrongOneAreToldApart() {
        try (TestServer server = TestServers.any("requirepass", "right")) {
            String none = failed("scan", "redis://127.0.0.1:" + server.port()).err();
            String wrong = new CliRun(root)
                    .with("REDIS_PASSWORD", "hunter2")
                    .run("scan", "--uri", "redis://127.0.0.1:" + server.port())
                    .err();

            assertThat(none).isNotEqualTo(wrong).contains("password");
            assertThat(wrong).contains("password").doesNotContain("hunter2");
        }
    }

    @Test
    void aServerThatAcceptsAndNeverAnswersIsGivenUpAfterTheTimeout() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Instant begin = Instant.now();
            failed("scan --timeout 1", "redis://127.0.0.1:" + silent.getLocalPort());

            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void anHttpServerIsNotTakenForRedis() throws Exception {
        try (ServerSocket http = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!http.isClosed()) {
                    try (var socket = http.accept()) {
                        var _ = socket.getInputStream().read(new byte[4096]);
                        socket.getOutputStream()
                                .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                    } catch (java.io.IOException e) {
                        return;
                    }
                }
            });
            failed("scan --timeout 2", "redis://127.0.0.1:" + http.getLocalPort());
        }
    }

    @Test
    void tlsToAPlainPortIsOneSentence() {
        try (TestServer server = TestServers.any()) {
            failed("scan --timeout 2", "rediss://127.0.0.1:" + server.port());
        }
    }

    @Test
    void anInterruptWhileConnectingEndsWith130() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CliRun run = new CliRun(root);
            Thread thread = Thread.ofPlatform()
                    .start(() ->
                            run.run("scan", "--uri", "redis://127.0.0.1:" + silent.getLocalPort(), "--timeout", "30"));
            silent.accept();
            thread.interrupt();
            thread.join(5_000);

            assertThat(run.exitCode()).isEqualTo(130);
        }
    }

    private CliRun failed(String command, String uri) {
        CliRun run = new CliRun(root).run((command + " --uri " + uri).split(" "));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().endsWith(".").doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        return run;
    }
}
