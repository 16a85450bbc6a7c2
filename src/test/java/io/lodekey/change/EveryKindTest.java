package io.lodekey.change;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.redis.RawRedis;
import io.lodekey.redis.Session;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.store.AuditLog;
import io.lodekey.store.AuditState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// Renames, deletes, restores and expiries of every kind of key, done and undone.
@ParameterizedClass
@MethodSource("io.lodekey.redis.TestServers#each")
class EveryKindTest {
    private final TestServer server;
    private final RawRedis raw;
    private final Session session;

    @TempDir
    Path folder;

    private AuditLog audit;
    private Zoo zoo;
    private Map<String, String> before;

    EveryKindTest(TestServers.Binary binary) {
        server = binary.start();
        raw = server.raw();
        session = server.open();
    }

    @BeforeEach
    void fill() {
        audit = Plans.audit(folder);
        zoo = Zoo.settle(raw);
        before = Keyspace.of(raw);
    }

    @AfterEach
    void close() {
        audit.close();
        session.close();
        raw.close();
        server.close();
    }

    private ChangeSummary apply(PlanFile plan, RunOptions options) {
        return new Changes(session, audit).apply(plan, options).run(_ -> {});
    }

    private ChangeSummary undo(PlanFile plan) {
        return new Changes(session, audit).undo(plan, Plans.options()).run(_ -> {});
    }

    @Test
    void renamesAndPutsBackWithExactExpiry() throws InterruptedException {
        try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, zoo.renames())) {
            ChangeSummary done = apply(plan, Plans.options().withBackup(folder.resolve("backup")));
            assertThat(done.tally().done()).isEqualTo(zoo.animals().size());
            assertThat(done.tally().planned()).isEqualTo(zoo.animals().size());
            var moved = new TreeMap<String, String>();
            before.forEach(
                    (name, value) -> moved.put(new String(Zoo.moved(name.getBytes(ISO_8859_1)), ISO_8859_1), value));
            assertThat(Keyspace.of(raw)).isEqualTo(moved);

            try (Session fresh = server.open()) {
                VerifyReport report = new Changes(fresh, audit).verify(plan, (_, _) -> {});
                assertThat(report.isClean()).as(report.toString()).isTrue();
                assertThat(report.ok()).isEqualTo(zoo.animals().size());
                assertThat(report.valuesCompared()).isEqualTo(zoo.animals().size());
            }
            assertThat(undo(plan).state()).isEqualTo(AuditState.UNDONE);
            assertThat(Keyspace.of(raw)).isEqualTo(before);
        }
    }

    @Test
    void deletesAndBringsBack() {
        try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, zoo.deletes())) {
            assertThat(apply(plan, Plans.options()).tally().done())
                    .isEqualTo(zoo.animals().size());
            assertThat(Keyspace.of(raw)).isEmpty();
            assertThat(UndoFile.of(plan.path())).exists();
            assertThat(undo(plan).tally()).isEqualTo(new Tally(zoo.animals().size(), 0, 0, 0, 0, 0, 0));
            assertThat(Keyspace.of(raw)).isEqualTo(before);
        }
    }

    @Test
    void givesNewExpiriesAndTakesThemBack() {
        long soon = System.currentTimeMillis() + 600_000;
        try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, zoo.expires(soon))) {
            assertThat(apply(plan, Plans.options()).tally().done())
                    .isEqualTo(zoo.animals().size());
            assertThat((Long) raw.call("PTTL", "old:set")).isBetween(500_000L, 600_000L);
            undo(plan);
            assertThat(Keyspace.of(raw)).isEqualTo(before);
        }
    }

    @Test
    void restoresABackupWithAndWithoutReplacing() {
        Path backup = folder.resolve("backup");
        try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, zoo.deletes())) {
            ChangeSummary done = apply(plan, Plans.options().withBackup(backup));
            assertThat(done.backup().orElseThrow().keys())
                    .isEqualTo(zoo.animals().size());
        }
        raw.call("SET", "old:list", "something newer");
        Map<String, String> newer = Keyspace.of(raw);

        try (PlanFile keep = BackupPlan.create(folder.resolve("keep"), backup, session, false, "1")) {
            ChangeSummary done = apply(keep, RunOptions.of(""));
            assertThat(done.tally()).isEqualTo(new Tally(zoo.animals().size() - 1, 1, 0, 0, 0, 0, 0));
            assertThat(raw.call("GET", "old:list")).isEqualTo("something newer".getBytes(UTF_8));
            undo(keep);
            assertThat(Keyspace.of(raw)).isEqualTo(newer);
        }
        try (PlanFile replace = BackupPlan.create(folder.resolve("replace"), backup, session, true, "1")) {
            ChangeSummary done = apply(replace, RunOptions.of(""));
            assertThat(done.tally()).isEqualTo(new Tally(zoo.animals().size() + 1, 0, 0, 0, 0, 0, 0));
            assertThat(Keyspace.of(raw)).isEqualTo(before);
            undo(replace);
            assertThat(Keyspace.of(raw)).isEqualTo(newer);
        }
    }

    @Test
    void aBackupCanBePlayedBackByAnyClient() throws Exception {
        Path backup = folder.resolve("backup");
        try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, zoo.deletes())) {
            apply(plan, Plans.options().withBackup(backup));
        }
        try (var socket = new java.net.Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(Files.readAllBytes(backup));
            var in = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream(), UTF_8));
            for (int i = 0; i < zoo.animals().size(); i++) {
                assertThat(in.readLine()).isEqualTo("+OK");
            }
        }
        assertThat(Keyspace.of(raw)).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("backup.sha256")))
                .endsWith("  backup\n")
                .hasSize(64 + 2 + 7);
    }

    @Test
    void verifyFindsOneOfEachKindAndNothingElse() throws InterruptedException {
        try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, zoo.renames())) {
            apply(plan, Plans.options().withBackup(folder.resolve("backup")));
            raw.call("DEL", "new:string");
            raw.call("DEL", "new:zset");
            raw.call("SET", "new:zset", "no zset");
            raw.call("SADD", "new:set", "one more");
            raw.call("HSET", "new:hash", "field 7", "other");
            raw.call("PEXPIRE", "new:list", "60000");
            raw.call("SET", "old:*", "written again");

            VerifyReport report = new Changes(session, audit).verify(plan, (_, _) -> {});
            assertThat(report.missing()).isEqualTo(1);
            assertThat(report.type()).isEqualTo(1);
            assertThat(report.value()).isEqualTo(2);
            assertThat(report.ttl()).isEqualTo(1);
            assertThat(report.changed()).isEqualTo(1);
            assertThat(report.ok()).isEqualTo(zoo.animals().size() - 6);
            assertThat(report.differences())
                    .extracting(difference -> new String(difference.key(), UTF_8))
                    .containsExactlyInAnyOrderElementsOf(
                            List.of("new:string", "new:zset", "new:set", "new:hash", "new:list", "new:*"));
        }
    }
}
