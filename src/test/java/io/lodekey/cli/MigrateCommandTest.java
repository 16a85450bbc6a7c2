package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lodekey.migration.Contents;
import io.lodekey.migration.OldKeyspace;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plan, apply, undo on the command line, each needing nothing but the file.
class MigrateCommandTest {
    private TestServer server;
    private RawRedis raw;
    private String uri;
    private Path schema;

    @TempDir
    private Path root;

    @BeforeEach
    void start() throws Exception {
        server = TestServers.any();
        raw = server.raw();
        uri = "redis://127.0.0.1:" + server.port();
        schema = Files.writeString(root.resolve("everything.yaml"), OldKeyspace.SCHEMA);
    }

    @AfterEach
    void stop() {
        raw.close();
        server.close();
    }

    @Test
    void aMigrationGoesFromPlanToUndoAndLeavesWhatWasThere() throws Exception {
        OldKeyspace keys = new OldKeyspace(raw, 500);
        raw.call("PERSIST", "old:nearly gone");
        raw.call("DEL", "old:nearly gone");
        Map<String, Contents.Value> before = Contents.of(raw);

        JsonNode plan = migrate("plan", "--out", file(), "--uri", uri).json();
        assertThat(plan.path("moves").asLong()).isEqualTo(keys.moves().size());
        assertThat(plan.path("conflictsTotal").asLong()).isEqualTo(OldKeyspace.CONFLICTING);

        CliRun applied = migrate("apply", file(), "--yes");
        assertThat(applied.err()).isEmpty();
        assertThat(applied.json().path("moved").asLong()).isEqualTo(keys.moves().size());
        assertThat(applied.json().path("skipped").asLong()).isEqualTo(OldKeyspace.CONFLICTING);
        assertThat(applied.exitCode()).isEqualTo(1);
        Map<String, Contents.Value> after = Contents.of(raw);
        keys.moves().forEach((old, now) -> {
            assertThat(after).doesNotContainKey(old);
            assertThat(after.get(now)).as(now).isEqualTo(before.get(old));
        });
        assertThat(after).hasSameSizeAs(before);

        CliRun second = migrate("plan", "--out", root.resolve("second.plan").toString(), "--uri", uri);
        assertThat(second.json().path("moves").asLong()).isZero();

        CliRun undone = migrate("undo", file(), "--yes");
        assertThat(undone.err()).isEmpty();
        assertThat(undone.json().path("restored").asLong())
                .isEqualTo(keys.moves().size());
        assertThat(undone.exitCode()).isZero();
        assertThat(Contents.of(raw)).isEqualTo(before);
    }

    @Test
    void theChangeIsListedAndCanBeUndoneByItsId() {
        raw.call("SET", "old:a", "v");
        migrate("plan", "--out", file(), "--uri", uri);
        String change = migrate("apply", file(), "--yes").json().path("change").asText();

        JsonNode listed = new CliRun(root).run("changes", "--json").json().path("changes");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("change").asText()).isEqualTo(change);
        assertThat(listed.get(0).path("state").asText()).isEqualTo("done");
        assertThat(listed.get(0).path("bytes").asLong()).isPositive();

        CliRun undone = new CliRun(root).run("undo", change, "--yes", "--json");
        assertThat(undone.json().path("restored").asLong()).isEqualTo(1);
        assertThat(raw.call("EXISTS", "old:a")).isEqualTo(1L);
    }

    @Test
    void theFileIsForItsOwnerOnly() throws Exception {
        migrate("plan", "--out", file(), "--uri", uri);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file()))))
                .isEqualTo("rw-------");
    }

    @Test
    void theKeyToKeepGetsTheNameAndTheOthersCanComeBack() {
        new OldKeyspace(raw, 0);
        migrate("plan", "--out", file(), "--uri", uri);

        CliRun resolved = migrate("resolve", file(), "--keep", "older:both", "--keep", "new:taken by another");
        assertThat(resolved.err()).isEmpty();
        assertThat(resolved.json().path("decided").asLong()).isEqualTo(2);
        assertThat(resolved.json().path("deletes").asLong()).isEqualTo(2);
        assertThat(resolved.json().path("conflictTargets").asLong()).isEqualTo(OldKeyspace.CONFLICT_TARGETS - 2);
    }

    @Test
    void theOneWithMoreTimeLeftIsKeptAndEqualOnesStayUndecided() {
        raw.call("SET", "old:a", "short", "PX", "100000");
        raw.call("SET", "older:a", "long", "PX", "900000");
        raw.call("SET", "old:b", "for ever");
        raw.call("SET", "new:b", "for an hour", "PX", "3600000");
        raw.call("SET", "old:c", "for ever");
        raw.call("SET", "older:c", "for ever too");
        migrate("plan", "--out", file(), "--uri", uri);

        CliRun resolved = migrate("resolve", file(), "--keep-longest-ttl");
        assertThat(resolved.json().path("decided").asLong()).isEqualTo(2);
        assertThat(resolved.json().path("conflictTargets").asLong()).isEqualTo(1);
        assertThat(resolved.json().path("moves").asLong()).isEqualTo(2);
    }

    @Test
    void aKeyInNoConflictCannotBeKept() {
        raw.call("SET", "old:a", "v");
        migrate("plan", "--out", file(), "--uri", uri);

        CliRun refused = migrate("resolve", file(), "--keep", "old:a");
        assertThat(refused.exitCode()).isEqualTo(64);
        assertThat(refused.err()).contains("old:a").contains("no conflict");
    }

    @Test
    void conflictsAreShownBesideEachOther() {
        new OldKeyspace(raw, 0);
        migrate("plan", "--out", file(), "--uri", uri);

        CliRun text = new CliRun(root).run("migrate", "conflicts", file());
        assertThat(text.out()).contains("old:both", "older:both", "collision", "never expires", "expires in");
        JsonNode json = migrate("conflicts", file()).json();
        assertThat(json.path("conflicts")).hasSize((int) OldKeyspace.CONFLICT_TARGETS);
    }

    @Test
    void textSaysWhatMovesWhatDoesNotAndWhatToThinkOf() {
        new OldKeyspace(raw, 10);
        CliRun run =
                new CliRun(root).run("migrate", "plan", "--out", file(), "--uri", uri, "--schema", schema.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("keys move", "old:{rest...}", "new:{rest...}", "Conflicts", "Kept on purpose")
                .contains("Before you apply it", "lodekey migrate apply " + file() + " --yes");
    }

    @Test
    void theOneShotFormPlansAndAppliesInOneGo() {
        for (int i = 0; i < 100; i++) {
            raw.call("SET", "old:" + i, "v");
        }
        CliRun dry = migrate("--dry-run", "--uri", uri);
        assertThat(dry.json().path("moves").asLong()).isEqualTo(100);
        assertThat(dry.json().path("plan").isNull()).isTrue();
        assertThat(raw.call("EXISTS", "new:1")).isEqualTo(0L);
        assertThat(root.resolve("data/changes").toFile().list()).isEmpty();

        CliRun done = migrate("--yes", "--uri", uri);
        assertThat(done.json().path("moved").asLong()).isEqualTo(100);
        assertThat(done.exitCode()).isZero();
        assertThat(raw.call("EXISTS", "new:1")).isEqualTo(1L);
    }

    private String file() {
        return root.resolve("a.plan").toString();
    }

    /// With the schema of all types, as JSON.
    private CliRun migrate(String... args) {
        String[] all = new String[args.length + 4];
        all[0] = "migrate";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--json";
        all[args.length + 2] = "--schema";
        all[args.length + 3] = schema.toString();
        return new CliRun(root).run(all);
    }
}
