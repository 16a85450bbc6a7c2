package io.lodekey.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lodekey.migration.Contents;
import io.lodekey.migration.OldKeyspace;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes after a migration: comparing, going on after a stop, conflicts decided by a person, backups.
class MigrateOutcomeTest {
    private TestServer server;
    private RawRedis raw;
    private String uri;
    private Path schema;
    private String file;

    @TempDir
    private Path root;

    @BeforeEach
    void start() throws Exception {
        server = TestServers.any();
        raw = server.raw();
        uri = "redis://127.0.0.1:" + server.port();
        schema = Files.writeString(root.resolve("everything.yaml"), OldKeyspace.SCHEMA);
        file = root.resolve("a.plan").toString();
    }

    @AfterEach
    void stop() {
        raw.close();
        server.close();
    }

    @Test
    void verifyFindsExactlyTheOneKeyThatWasBrokenOfEachKind() {
        new OldKeyspace(raw, 50);
        raw.call("DEL", "old:nearly gone");
        run("migrate", "plan", "--out", file, "--uri", uri);
        CliRun applied = run(
                "migrate",
                "apply",
                file,
                "--yes",
                "--backup",
                root.resolve("b.backup").toString());
        assertThat(applied.err()).isEmpty();
        long moved = applied.json().path("moved").asLong();
        CliRun clean = run("migrate", "verify", file);
        assertThat(clean.exitCode()).as(clean.out() + clean.err()).isZero();
        assertThat(clean.json().path("ok").asLong()).isEqualTo(moved);
        assertThat(clean.json().path("valuesCompared").asLong()).isEqualTo(moved);

        raw.call("DEL", "new:bulk:1");
        raw.call("DEL", "new:bulk:2");
        raw.call("RPUSH", "new:bulk:2", "another type");
        raw.call(
                "PEXPIREAT",
                "new:bulk:2",
                raw.call("PEXPIRETIME", "new:bulk:3").toString().replaceAll("^-.*", "1"));
        raw.call("SET", "new:hash value", "x");
        raw.call("HSET", "new:hash", "field 7", "another value");
        raw.call("PERSIST", "new:bulk:4");
        raw.call("SET", "old:bulk:5", "written again");

        CliRun broken = run("migrate", "verify", file);
        assertThat(broken.exitCode()).isEqualTo(2);
        Map<String, String> found = new TreeMap<>();
        broken.json()
                .path("differences")
                .forEach(each ->
                        found.put(each.path("key").asText(), each.path("kind").asText()));
        assertThat(found)
                .isEqualTo(Map.of(
                        "new:bulk:1", "missing",
                        "new:bulk:2", "type",
                        "new:hash", "value",
                        "new:bulk:4", "ttl",
                        "new:bulk:5", "changed"));
        for (String kind : List.of("missing", "type", "value", "ttl", "changed")) {
            assertThat(broken.json().path(kind).asLong()).as(kind).isEqualTo(1);
        }
        assertThat(broken.json().path("ok").asLong()).isEqualTo(moved - 5);
    }

    @Test
    void onlyChangedSinceEndsWithOne() {
        raw.call("SET", "old:a", "v");
        raw.call("SET", "old:b", "v");
        run("migrate", "plan", "--out", file, "--uri", uri);
        run("migrate", "apply", file, "--yes");
        raw.call("SET", "old:a", "again");

        CliRun verified = run("migrate", "verify", file);
        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.json().path("changed").asLong()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsKeptGetsTheNameAndUndoBringsTheOthersBack() {
        OldKeyspace keys = new OldKeyspace(raw, 20);
        raw.call("DEL", "old:nearly gone");
        Map<String, Contents.Value> before = Contents.of(raw);
        run("migrate", "plan", "--out", file, "--uri", uri);
        run(
                "migrate",
                "resolve",
                file,
                "--keep",
                "older:both",
                "--keep",
                "new:taken by another",
                "--keep",
                "old:taken twice");

        CliRun applied = run("migrate", "apply", file, "--yes");
        assertThat(applied.err()).isEmpty();
        JsonNode json = applied.json();
        assertThat(json.path("moved").asLong()).isEqualTo(keys.moves().size() + 2);
        assertThat(json.path("deleted").asLong()).isEqualTo(4);
        assertThat(json.path("skipped").asLong()).isEqualTo(OldKeyspace.CONFLICTING - 5);
        Map<String, Contents.Value> after = Contents.of(raw);
        assertThat(after.get("new:both").value()).isEqualTo("other");
        assertThat(after.get("new:taken by another").value()).isEqualTo("theirs");
        assertThat(after.get("new:taken twice").value()).isEqualTo("mine");
        assertThat(after).doesNotContainKeys("old:both", "older:both", "old:taken by another", "older:taken twice");

        CliRun verified = run("migrate", "verify", file);
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(verified.json().path("ok").asLong()).isEqualTo(keys.moves().size() + 2 + 4);
        CliRun undone = run("migrate", "undo", file, "--yes");
        assertThat(undone.err()).isEmpty();
        assertThat(undone.exitCode()).isZero();
        assertThat(Contents.of(raw)).isEqualTo(before);
    }

    @Test
    void aBackupReplaysThroughRedisCliAndThroughRestore() throws Exception {
        new OldKeyspace(raw, 100);
        raw.call("DEL", "old:nearly gone");
        Path backup = root.resolve("b.backup");
        Map<String, Contents.Value> before = Contents.of(raw);
        run("migrate", "plan", "--out", file, "--uri", uri);
        JsonNode facts = run("migrate", "apply", file, "--yes", "--backup", backup.toString())
                .json()
                .path("backup");
        assertThat(facts.path("bytes").asLong()).isEqualTo(Files.size(backup));
        assertThat(facts.path("sha256").asText()).hasSize(64);
        long kept = facts.path("keys").asLong();

        raw.call("FLUSHALL");
        CliRun dry = run("restore", backup.toString(), "--dry-run", "--uri", uri);
        assertThat(dry.json().path("toRestore").asLong()).isEqualTo(kept);
        assertThat(raw.call("DBSIZE")).isEqualTo(0L);
        raw.call("SET", "old:string", "somebody's");
        CliRun restored = run("restore", backup.toString(), "--yes", "--uri", uri);
        assertThat(restored.json().path("restored").asLong()).as(restored.err()).isEqualTo(kept - 1);
        assertThat(restored.json().path("skipped").asLong()).isEqualTo(1);
        assertThat(restored.exitCode()).isEqualTo(1);
        assertThat(text(raw.call("GET", "old:string"))).isEqualTo("somebody's");

        CliRun replaced = run("restore", backup.toString(), "--replace", "--yes", "--uri", uri);
        assertThat(replaced.json().path("restored").asLong()).as(replaced.err()).isEqualTo(kept);
        Map<String, Contents.Value> after = Contents.of(raw);
        after.forEach((name, value) -> assertThat(value).as(name).isEqualTo(before.get(name)));
        assertThat((long) after.size()).isEqualTo(kept);
        assertThat(new String(Files.readAllBytes(backup), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("*5\r\n$7\r\nRESTORE\r\n");
    }

    @Test
    void aRunThatIsInterruptedSavesItsStateAndIsGoneOnWith() throws Exception {
        int keys = 3_000;
        for (int i = 0; i < keys; i++) {
            raw.send("SET", "old:" + i, "v" + i);
        }
        raw.flush();
        run("migrate", "plan", "--out", file, "--uri", uri);
        List<CliRun> slow = new ArrayList<>();
        Thread run = Thread.ofVirtual().start(() -> slow.add(run("migrate", "apply", file, "--yes", "--rate", "500")));
        while (!Long.valueOf(1).equals(raw.call("EXISTS", "new:0"))
                && raw.call("EXISTS", "lodekey:run:keys").equals(0L)) {
            Thread.onSpinWait();
        }
        run.interrupt();
        run.join();

        CliRun stopped = slow.getFirst();
        assertThat(stopped.exitCode()).isEqualTo(130);
        assertThat(stopped.err()).contains("Everything is saved").contains("lodekey migrate resume " + file + " --yes");
        assertThat(stopped.json().path("pending").asLong()).isPositive();

        CliRun resumed = run("migrate", "resume", file, "--yes");
        assertThat(resumed.json().path("moved").asLong()).as(resumed.err()).isEqualTo(keys);
        assertThat(resumed.exitCode()).isZero();
        CliRun again = run("migrate", "resume", file, "--yes");
        assertThat(again.json().path("moved").asLong()).as(again.err()).isEqualTo(keys);
        assertThat(Contents.of(raw))
                .hasSize(keys)
                .allSatisfy((name, _) -> assertThat(name).startsWith("new:"));
    }

    @Test
    void theOneShotFormBacksUpAppliesAndVerifies() {
        for (int i = 0; i < 100; i++) {
            raw.call("SET", "old:" + i, "v");
        }
        CliRun done = run("migrate", "--backup", "--verify", "--yes", "--uri", uri);
        assertThat(done.exitCode()).as(done.err()).isZero();
        JsonNode json = done.json();
        assertThat(json.path("moved").asLong()).isEqualTo(100);
        assertThat(json.path("ok").asLong()).isEqualTo(100);
        assertThat(json.path("valuesCompared").asLong()).isEqualTo(100);
        assertThat(Path.of(json.path("backup").path("file").asText())).exists();
        assertThat(run("migrate", "undo", json.path("plan").asText(), "--yes").exitCode())
                .isZero();
        assertThat(raw.call("EXISTS", "old:7")).isEqualTo(1L);
    }

    @Test
    void forgettingAChangeRemovesItsPayloadsAndNothingElse() {
        new OldKeyspace(raw, 0);
        run("migrate", "plan", "--out", file, "--uri", uri);
        run("migrate", "resolve", file, "--keep", "older:both");
        String change =
                run("migrate", "apply", file, "--yes").json().path("change").asText();

        assertThat(new CliRun(root).run("changes", "forget", change).exitCode()).isEqualTo(3);
        assertThat(new CliRun(root)
                        .run("changes", "forget", change, "--dry-run", "--json")
                        .json()
                        .path("payloads")
                        .asBoolean())
                .isTrue();
        CliRun forgotten = new CliRun(root).run("changes", "forget", change, "--yes", "--json");
        assertThat(forgotten.json().path("removed").asBoolean())
                .as(forgotten.err())
                .isTrue();
        CliRun undone = run("migrate", "undo", file, "--yes");
        assertThat(undone.json().path("restored").asLong()).as(undone.err()).isPositive();
        assertThat(undone.json().path("failed").asLong()).isEqualTo(1);
        assertThat(undone.json().path("failures").get(0).path("key").asText()).isEqualTo("old:both");
        assertThat(undone.exitCode()).isEqualTo(1);
        assertThat(Optional.ofNullable(raw.call("GET", "new:both"))).isEmpty();
        assertThat(text(raw.call("GET", "older:both"))).isEqualTo("other");
    }

    private static String text(Object reply) {
        return new String((byte[]) reply, UTF_8);
    }

    private CliRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--json", "--schema", schema.toString()));
        return new CliRun(root).run(all.toArray(String[]::new));
    }
}
