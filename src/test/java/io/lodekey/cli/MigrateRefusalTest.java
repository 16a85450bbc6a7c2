package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.migration.OldKeyspace;
import io.lodekey.migration.Recording;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Environment;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ProfileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is refused has written nothing: the server counts no change, and a recording shows no writing command.
class MigrateRefusalTest {
    private static final int KEYS = 200;

    private TestServer server;
    private RawRedis raw;
    private String uri;
    private Path schema;
    private String file;

    @TempDir
    private Path root;

    @BeforeEach
    void plan() throws Exception {
        server = TestServers.any();
        raw = server.raw();
        uri = "redis://127.0.0.1:" + server.port();
        schema = Files.writeString(root.resolve("everything.yaml"), OldKeyspace.SCHEMA);
        file = root.resolve("a.plan").toString();
        for (int i = 0; i < KEYS; i++) {
            raw.send("SET", "old:" + i, "v");
        }
        raw.flush();
        assertThat(run("migrate", "plan", "--out", file, "--uri", uri).exitCode())
                .isZero();
    }

    @AfterEach
    void stop() {
        raw.close();
        server.close();
    }

    @Test
    void withoutYes() {
        refused(() -> run("migrate", "apply", file), "--yes");
        refused(() -> run("migrate", "--uri", uri), "--yes");
        refused(() -> run("migrate", "undo", file), "--yes");
        refused(() -> run("migrate", "resume", file), "--yes");
    }

    @Test
    void readOnly() {
        refused(() -> run("migrate", "apply", file, "--yes", "--read-only"), "read-only");
    }

    @Test
    void aProductionProfileWithoutItsName() throws Exception {
        new ProfileStore(new CliRun(root).folders().profiles())
                .save(List.of(new Profile(
                        "live", Environment.PRODUCTION, server.address(), false, Optional.empty(), Optional.empty())));

        refused(() -> run("migrate", "apply", file, "--yes", "--profile", "live"), "--confirm");
        refused(() -> run("migrate", "apply", file, "--yes", "--profile", "live", "--confirm", "life"), "--confirm");
        CliRun confirmed = run("migrate", "apply", file, "--yes", "--profile", "live", "--confirm", "live");
        assertThat(confirmed.exitCode()).as(confirmed.err()).isZero();
    }

    @Test
    void aUserWhoMayNotRename() {
        raw.call("ACL", "SETUSER", "few", "on", ">pw", "~*", "+@all", "-renamenx");
        refused(() -> run("migrate", "apply", file, "--yes", "--uri", as("few")), "renamenx");
    }

    @Test
    void aUserWhoMayNotRunScripts() {
        raw.call("ACL", "SETUSER", "few", "on", ">pw", "~*", "+@all", "-eval");
        refused(() -> run("migrate", "apply", file, "--yes", "--uri", as("few")), "eval");
    }

    @Test
    void aUserWhoMayNotRestoreWhatIsToBeRestored() {
        Path backup = root.resolve("b.backup");
        assertThat(run("migrate", "apply", file, "--yes", "--backup", backup.toString())
                        .exitCode())
                .isZero();
        raw.call("ACL", "SETUSER", "few", "on", ">pw", "~*", "+@all", "-restore");
        refused(() -> run("restore", backup.toString(), "--yes", "--uri", as("few")), "restore");
    }

    @Test
    void aServerThatIsNotThePlans() {
        try (TestServer other = TestServers.any();
                RawRedis otherRaw = other.raw()) {
            otherRaw.call("SET", "old:1", "v");
            long dirty = otherRaw.info("persistence", "rdb_changes_since_last_save");
            CliRun run = run("migrate", "apply", file, "--yes", "--uri", "redis://127.0.0.1:" + other.port());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("The plan was made for 127.0.0.1:" + server.port());
            assertThat(otherRaw.info("persistence", "rdb_changes_since_last_save"))
                    .isEqualTo(dirty);
        }
    }

    @Test
    void aSchemaThatIsNotThePlans() throws Exception {
        Files.writeString(
                schema,
                OldKeyspace.SCHEMA.replace("type: any, ttl: any, role: cache", "type: string, ttl: any, role: cache"));
        refused(() -> run("migrate", "apply", file, "--yes"), "schema");
        Files.writeString(schema, OldKeyspace.SCHEMA + "# a remark changes nothing\n");
        assertThat(run("migrate", "apply", file, "--yes").exitCode()).isZero();
    }

    @Test
    void keysThatHaveDriftedUnlessThatIsApproved() {
        for (int i = 0; i < KEYS / 10; i++) {
            raw.call("DEL", "old:" + i);
        }
        refused(() -> run("migrate", "apply", file, "--yes"), "are gone or of another type");

        CliRun approved = run("migrate", "apply", file, "--yes", "--approve-drift");
        assertThat(approved.json().path("moved").asInt()).as(approved.err()).isEqualTo(KEYS - KEYS / 10);
        assertThat(approved.exitCode()).isEqualTo(1);
    }

    @Test
    void aPlanThatWasTamperedWith() throws Exception {
        try (var sqlite = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = sqlite.createStatement()) {
            statement.execute("UPDATE row SET target = CAST('new:elsewhere' AS BLOB) WHERE n = 7");
        }
        refused(() -> run("migrate", "apply", file, "--yes"), "digest differs");
    }

    @Test
    void aFileThatIsNoPlan() throws Exception {
        Path text = Files.writeString(root.resolve("text"), "not a plan");
        CliRun run = run("migrate", "apply", text.toString(), "--yes", "--uri", uri);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(text.toString());
    }

    @Test
    void conflictsWhenTheyAreToFail() {
        raw.call("SET", "old:both", "v");
        raw.call("SET", "older:both", "v");
        String other = root.resolve("b.plan").toString();
        run("migrate", "plan", "--out", other, "--uri", uri);
        refused(() -> run("migrate", "apply", other, "--yes", "--on-conflict", "fail"), "2 keys are in conflict");
    }

    @Test
    void aSecondRunIsToldWhoHoldsTheLockSinceWhen() throws Exception {
        String other = root.resolve("b.plan").toString();
        run("migrate", "plan", "--out", other, "--uri", uri);
        List<CliRun> slow = new ArrayList<>();
        Thread first = Thread.ofVirtual().start(() -> slow.add(run("migrate", "apply", file, "--yes", "--rate", "1")));
        while (!Long.valueOf(1).equals(raw.call("EXISTS", "lodekey:run:keys"))) {
            Thread.onSpinWait();
        }

        CliRun second = run("migrate", "apply", other, "--yes");
        first.interrupt();
        first.join();

        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.err()).contains("has been running since").contains("nothing was changed");
        assertThat(slow.getFirst().exitCode()).isEqualTo(130);
        assertThat(slow.getFirst().err()).contains("lodekey migrate resume " + file + " --yes");
    }

    private String as(String user) {
        return "redis://" + user + ":pw@127.0.0.1:" + server.port();
    }

    private void refused(Supplier<CliRun> command, String says) {
        long dirty = raw.info("persistence", "rdb_changes_since_last_save");
        CliRun run;
        List<String> writes;
        try (Recording recording = Recording.of(server.port())) {
            run = command.get();
            raw.call("PING");
            writes = recording.writes();
        }
        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).containsIgnoringCase(says);
        assertThat(run.out()).isEmpty();
        assertThat(writes).isEmpty();
        assertThat(raw.info("persistence", "rdb_changes_since_last_save")).isEqualTo(dirty);
    }

    private CliRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--json", "--schema", schema.toString()));
        return new CliRun(root).run(all.toArray(String[]::new));
    }
}
