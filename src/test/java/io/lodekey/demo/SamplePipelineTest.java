package io.lodekey.demo;

import static io.lodekey.demo.SampleServerTest.number;
import static io.lodekey.demo.SampleServerTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.keyspace.Classification;
import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SamplePipelineTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final Schema SCHEMA = SchemaLoader.bundled();

    @TempDir
    static Path folder;

    private static SampleServer server;
    private static Wire wire;

    @BeforeAll
    static void start() throws Exception {
        server = SampleServer.start(SampleOptions.defaults(folder).withKeys(2_000), (_, _) -> {});
        wire = Wire.open(server.address(), Duration.ofSeconds(5));
    }

    @AfterAll
    static void stop() throws IOException {
        wire.close();
        server.close();
    }

    @Test
    void findsNineInTenAndNeverErrs() throws Exception {
        until(() -> number(stats(), "keyspace_hits") > 3_000 && number(stats(), "keyspace_misses") > 50);
        var hits = (double) number(stats(), "keyspace_hits");
        var misses = number(stats(), "keyspace_misses");

        assertThat(hits / (hits + misses)).isBetween(0.80, 0.97);
        assertThat(text(wire.ask("INFO", "errorstats")).lines().filter(line -> line.startsWith("errorstat_")))
                .isEmpty();
    }

    @Test
    void everyWorkerHasNamedConnections() throws Exception {
        until(() -> names().size() >= 2 * Cast.SIZE + 3);

        assertThat(names())
                .contains("ocr-workers:worker-ocr-1:cache", "ocr-workers:worker-ocr-1:tasks", "upload-api:api-1:intake")
                .contains(
                        "entity-extraction-workers:worker-entity-extraction-3:tasks", "legacy-ocr:legacy-ocr-7:cache");
    }

    @Test
    void whoeverIsKilledComesBack() throws Exception {
        until(() -> names().contains("chunking-workers:worker-chunking-2:tasks"));
        var clients = text(wire.ask("CLIENT", "LIST"));
        var id = clients.lines()
                .filter(line -> line.contains("name=chunking-workers:worker-chunking-2:tasks"))
                .map(line -> line.substring(3, line.indexOf(' ')))
                .findFirst()
                .orElseThrow();
        wire.ask("CLIENT", "KILL", "ID", id);

        until(() -> {
            var now = text(wire.ask("CLIENT", "LIST"));
            return now.contains("name=chunking-workers:worker-chunking-2:tasks") && !now.contains("id=" + id + " ");
        });
    }

    @Test
    void tasksAreDoneAndWorkersBeat() throws Exception {
        var names = new Names();
        var metrics = new String(names.of("task_metrics"), StandardCharsets.UTF_8);
        var before = text(wire.ask("HGETALL", metrics));
        until(() -> !text(wire.ask("HGETALL", metrics)).equals(before));
        var worker = Cast.of(SampleOptions.DEFAULT_SEED).getFirst();
        var record = new String(names.of("worker", "worker_id", worker.id()), StandardCharsets.UTF_8);

        // It died meanwhile, or has beaten: the filling's heartbeat stands still.
        var stillStanding = Times.START.toString().substring(0, 10);
        until(() -> !text(wire.ask("HGET", record, "last_heartbeat")).startsWith(stillStanding));
    }

    @Test
    void whatItWritesKeepsToTheSchema() throws Exception {
        until(() -> number(stats(), "total_commands_processed") > 5_000);
        var sample = RecordedKeys.of(2_000, SampleOptions.DEFAULT_SEED);
        var added = keys().stream()
                .filter(name -> !sample.has(name))
                .filter(name -> !conforms(name))
                .map(KeyText::print)
                .toList();

        assertThat(added).isEmpty();
    }

    @Test
    void oldNamesComeBack() throws Exception {
        until(() ->
                keys().stream().anyMatch(name -> KeyText.print(name).startsWith("worker:worker:ocr:ip-10-0-2-17:")));
    }

    private static boolean conforms(byte[] name) {
        return switch (SCHEMA.classify(name)) {
            case Classification.Fits(var family) -> {
                var said = text(ask("TYPE", name)).replaceAll(".*text=|]$", "");
                var millis = ask("PTTL", name) instanceof Reply.Number(long left) ? left : 0;
                // Gone between two commands, as most of what it writes is soon.
                yield said.equals("none")
                        || millis == -2
                        || (family.accepts(KeyType.of(said)) && family.ttl().conforms(millis));
            }
            case Classification.Legacy(var rule) ->
                rule.id().startsWith("worker:") || rule.id().startsWith("textract:job_status:");
            default -> false;
        };
    }

    private static Reply ask(String command, byte[] name) {
        try {
            wire.command(2).word(command).word(name);
            return wire.exchange().getFirst();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<byte[]> keys() throws IOException {
        var keys = new ArrayList<byte[]>();
        if (wire.ask("KEYS", "*") instanceof Reply.Many(List<Reply> items)) {
            items.forEach(item -> keys.add(((Reply.Bulk) item).data()));
        }
        return keys;
    }

    private static List<String> names() throws IOException {
        return text(wire.ask("CLIENT", "LIST"))
                .lines()
                .map(line -> line.replaceAll(".* name=(\\S*) .*", "$1"))
                .filter(name -> name.matches("[\\w-]+:[\\w-]+:[\\w-]+"))
                .distinct()
                .toList();
    }

    private static String stats() throws IOException {
        return text(wire.ask("INFO", "stats"));
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void until(Condition condition) throws Exception {
        var deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("it came about in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
