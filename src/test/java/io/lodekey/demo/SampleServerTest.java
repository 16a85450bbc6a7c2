package io.lodekey.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.redis.Reply;
import io.lodekey.settings.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SampleServerTest {
    private static final String PATH = Objects.requireNonNullElse(System.getenv("PATH"), "");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(WatchedProcess.Watcher.class)
    void aServerIsFilledAndLeavesNothingBehind(WatchedProcess.Watcher watcher) throws Exception {
        var reported = new ArrayList<Long>();
        var server = SampleServer.start(still(), (done, _) -> reported.add(done), watcher, PATH);
        try (var wire = Wire.open(server.address(), Duration.ofSeconds(5))) {
            assertThat(wire.ask("DBSIZE")).isEqualTo(new Reply.Number(SampleOptions.FEWEST));
            assertThat(text(wire.ask("CONFIG", "GET", "maxmemory-policy"))).contains("volatile-lru");
            assertThat(text(wire.ask("CONFIG", "GET", "save"))).isEqualTo("save,");
            var memory = text(wire.ask("INFO", "memory"));
            assertThat(number(memory, "maxmemory")).isGreaterThan(2 * number(memory, "used_memory"));
            assertThat(number(text(wire.ask("INFO", "stats")), "keyspace_hits")).isZero();
        } finally {
            server.close();
            server.close();
        }

        assertThat(reported).first().isEqualTo(0L);
        assertThat(reported).last().isEqualTo((long) SampleOptions.FEWEST);
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> Wire.open(server.address(), Duration.ofSeconds(1)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whereNoServerIsInstalledTheCarriedOneRuns() throws Exception {
        var watcher = WatchedProcess.Watcher.ofPlatform();
        try (var server = SampleServer.start(still(), (_, _) -> {}, watcher, "");
                var wire = Wire.open(server.address(), Duration.ofSeconds(5))) {
            assertThat(server.version()).startsWith("6.2.");
            assertThat(wire.ask("DBSIZE")).isEqualTo(new Reply.Number(SampleOptions.FEWEST));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theProfileLeadsToTheServer() throws Exception {
        try (var server = SampleServer.start(still(), (_, _) -> {})) {
            var profile = server.profile();

            assertThat(profile.environment()).isEqualTo(Environment.SAMPLE);
            assertThat(profile.address().hosts()).containsExactly(server.address());
            assertThat(profile.readOnly()).isEqualTo(!server.serverVersion().atLeast(6, 2));
            assertThat(server.version()).matches("\\d+\\.\\d+\\.\\d+");
        }
    }

    @Test
    void aPortInUseIsOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> SampleServer.start(still().withPort(taken.getLocalPort()), (_, _) -> {}))
                    .isInstanceOf(SampleFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("in use")
                    .hasMessageMatching("[^.\\n]*(127\\.0\\.0\\.1)[^.\\n]*\\.");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aGivenPortIsTaken() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        try (var server = SampleServer.start(still().withPort(free), (_, _) -> {})) {
            assertThat(server.address()).hasToString("127.0.0.1:" + free);
        }
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        var options = SampleOptions.defaults(folder);

        assertThatThrownBy(() -> options.withKeys(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> options.withKeys(-1)).hasMessageContaining("not -1");
        assertThatThrownBy(() -> options.withKeys(SampleOptions.MOST + 1)).hasMessageContaining("keys, not");
        assertThatThrownBy(() -> new SampleOptions(20_000, OptionalInt.of(65_536), false, 1, folder))
                .hasMessageContaining("65536");
    }

    @Test
    void aFolderThatIsAFileIsOneSentence() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> SampleServer.start(SampleOptions.defaults(file), (_, _) -> {}))
                .isInstanceOf(SampleFailure.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void interruptingTheStartLeavesNothingRunning() throws Exception {
        var outcome = new AtomicReference<Throwable>();
        var options = SampleOptions.defaults(folder).withKeys(300_000);
        var thread = Thread.ofVirtual().start(() -> {
            try {
                SampleServer.start(options, (done, _) -> {
                    if (done > 1_000) {
                        Thread.currentThread().interrupt();
                    }
                });
            } catch (InterruptedException | RuntimeException e) {
                outcome.set(e);
            }
        });
        thread.join();

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private SampleOptions still() {
        return SampleOptions.defaults(folder).withKeys(SampleOptions.FEWEST).withoutPipeline();
    }

    static String text(Reply reply) {
        return switch (reply) {
            case Reply.Bulk(var data) -> new String(data, StandardCharsets.UTF_8);
            case Reply.Many(List<Reply> items) ->
                String.join(",", items.stream().map(SampleServerTest::text).toList());
            default -> reply.toString();
        };
    }

    static long number(String info, String field) {
        return info.lines()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> Long.parseLong(line.substring(field.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
