package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Secret;
import io.lodekey.store.AuditLog;
import io.lodekey.store.ProcessMark;
import io.lodekey.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs that must not begin: nothing is written.
@ParameterizedClass
@MethodSource("io.lodekey.redis.TestServers#each")
class RefusalTest {
    private static final int KEYS = 200;

    private final TestServer server;
    private final RawRedis raw;
    private final Session session;

    @TempDir
    Path folder;

    private AuditLog audit;
    private PlanFile plan;
    private long writes;

    RefusalTest(TestServers.Binary binary) {
        server = binary.start();
        raw = server.raw();
        session = server.open();
    }

    @BeforeEach
    void plan() {
        audit = Plans.audit(folder);
        for (int i = 0; i < KEYS; i++) {
            raw.send("SET", "old:" + i, "value");
        }
        raw.flush();
        plan = Plans.sealed(folder.resolve("plan"), session, Plans.renames(KEYS));
        writes = raw.info("persistence", "rdb_changes_since_last_save");
    }

    @AfterEach
    void close() {
        plan.close();
        audit.close();
        session.close();
        raw.close();
        server.close();
    }

    private void assertRefused(Session with, RunOptions options, Class<? extends Exception> why) {
        assertThatThrownBy(() -> new Changes(with, audit).apply(plan, options).run(_ -> {}))
                .isInstanceOf(why);
        assertThat(raw.info("persistence", "rdb_changes_since_last_save")).isEqualTo(writes);
        assertThat(plan.journal().isEmpty()).isTrue();
    }

    @Test
    void aReadOnlySessionIsRefused() {
        try (Session reading = Sessions.open(server.target().withReadOnly(true))) {
            assertRefused(reading, Plans.options(), RedisFailure.ReadOnlyRefused.class);
        }
    }

    @Test
    void aUserWhoMayNotRenameIsRefused() {
        for (String command : List.of("renamenx", "eval")) {
            raw.call("ACL", "SETUSER", "ops", "reset", "on", ">pw", "~*", "+@all", "-" + command);
            var address = server.address().withUser(Optional.of("ops"));
            var target = ServerTarget.of(address, Duration.ofSeconds(5)).withPassword(new Secret("pw".toCharArray()));
            try (Session poor = Sessions.open(target)) {
                assertRefused(poor, Plans.options(), RedisFailure.NotPermitted.class);
            }
        }
    }

    @Test
    void aUserWhoMayNotRestoreCannotDeleteEither() {
        plan.close();
        raw.call("ACL", "SETUSER", "ops", "reset", "on", ">pw", "~*", "+@all", "-restore");
        var address = server.address().withUser(Optional.of("ops"));
        var target = ServerTarget.of(address, Duration.ofSeconds(5)).withPassword(new Secret("pw".toCharArray()));
        List<PlannedKey> deletes = List.of(PlannedKey.of(
                new PlannedChange.Delete("old:1".getBytes(UTF_8)), KeyType.STRING, PlannedKey.NO_EXPIRY, 50, "old"));
        plan = Plans.sealed(folder.resolve("deletes"), session, deletes);
        try (Session poor = Sessions.open(target)) {
            assertRefused(poor, Plans.options(), RedisFailure.NotPermitted.class);
        }
    }

    @Test
    void aSecondRunIsRefusedWithWhoHoldsTheLock() {
        byte[] held = RunLock.value("another-change", ProcessMark.own(), Instant.now());
        raw.call("SET".getBytes(UTF_8), "lodekey:run:keys".getBytes(UTF_8), held);
        writes = raw.info("persistence", "rdb_changes_since_last_save");
        assertRefused(session, Plans.options(), ChangeRefused.Locked.class);
        assertThatThrownBy(() ->
                        new Changes(session, audit).apply(plan, Plans.options()).run(_ -> {}))
                .hasMessageContaining("another-change")
                .hasMessageContaining("process " + ProcessMark.own().pid());
        assertThat(audit.list(10)).isEmpty();
    }

    @Test
    void anEarlierRunOnAnotherHostIsWaitedFor() {
        var elsewhere = new ProcessMark("another-host", 1, Instant.EPOCH);
        byte[] held = RunLock.value(plan.header().change(), elsewhere, Instant.now());
        raw.call(
                "SET".getBytes(UTF_8),
                "lodekey:run:keys".getBytes(UTF_8),
                held,
                "PX".getBytes(UTF_8),
                "1500".getBytes(UTF_8));
        var notes = new ArrayList<String>();
        ChangeSummary done =
                new Changes(session, audit).apply(plan, Plans.options()).run(progress -> notes.add(progress.note()));
        assertThat(done.tally().done()).isEqualTo(KEYS);
        assertThat(notes).anyMatch(note -> note.contains("another-host"));
    }

    @Test
    void driftIsRefusedUntilApproved() {
        assertRefused(session, RunOptions.of("another schema"), ChangeRefused.Drifted.class);
        for (int i = 0; i < 5; i++) {
            raw.call("DEL", "old:" + i);
        }
        writes = raw.info("persistence", "rdb_changes_since_last_save");
        assertRefused(session, Plans.options(), ChangeRefused.Drifted.class);
        ChangeSummary done = new Changes(session, audit)
                .apply(plan, Plans.options().withApprovedDrift(true))
                .run(_ -> {});
        assertThat(done.tally()).isEqualTo(new Tally(KEYS - 5, 0, 5, 0, 0, 0, 0));
        assertThat(plan.note("approved").orElseThrow()).contains("are gone or of another type");
    }

    @Test
    void anotherServerAndAnotherDatabaseAreRefused() {
        try (Session other = Sessions.open(ServerTarget.of(server.address(1), Duration.ofSeconds(5)))) {
            assertRefused(other, Plans.options(), ChangeRefused.Drifted.class);
        }
        try (TestServer second = TestServers.any();
                Session wrong = second.open()) {
            assertRefused(wrong, Plans.options(), ChangeRefused.Drifted.class);
            assertThat(second.call("DBSIZE")).isEqualTo(0L);
        }
    }

    @Test
    void aFileThatWasAlteredIsRefused() {
        plan.store().update(connection -> {
            try (var update = connection.prepareStatement("UPDATE row SET target = ? WHERE n = 7")) {
                update.setBytes(1, "elsewhere".getBytes(UTF_8));
                update.executeUpdate();
            }
        });
        assertRefused(session, Plans.options(), ChangeRefused.Tampered.class);
        assertRefused(session, Plans.options().withApprovedDrift(true), ChangeRefused.Tampered.class);
    }

    @Test
    void aBackupThatCannotBeWrittenStopsTheRunBeforeItsFirstWrite() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "mine");
        RunOptions options = Plans.options().withBackup(there);
        assertThatThrownBy(
                        () -> new Changes(session, audit).apply(plan, options).run(_ -> {}))
                .isInstanceOf(ChangeRefused.NotNow.class);
        assertThat(Files.readString(there)).isEqualTo("mine");
        assertThat(raw.call("EXISTS", "old:1", "old:199")).isEqualTo(2L);

        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full));
        // everything but the name of the file is as in the real thing: the device says that there is no space left
        Path link = Files.createSymbolicLink(folder.resolve("backup.part"), full);
        assertThatThrownBy(() -> new Changes(session, audit)
                        .apply(plan, Plans.options().withBackup(folder.resolve("backup")))
                        .run(_ -> {}))
                .isInstanceOf(StoreFailure.Full.class);
        assertThat(link).doesNotExist();
        assertThat(plan.journal().isEmpty()).isTrue();
        assertThat(raw.call("EXISTS", "old:1", "old:199")).isEqualTo(2L);
        assertThat(raw.call("EXISTS", "new:1")).isEqualTo(0L);
    }
}
