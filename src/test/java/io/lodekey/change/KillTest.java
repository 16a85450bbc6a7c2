package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.redis.RawRedis;
import io.lodekey.redis.Session;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.store.AuditEvent;
import io.lodekey.store.AuditLog;
import io.lodekey.store.AuditState;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed in the middle and goes on later.
class KillTest {
    @TempDir
    Path folder;

    private static void fill(RawRedis raw, int count) {
        for (int i = 0; i < count; i++) {
            raw.send("SET", "old:" + i, "value " + i);
            if (i % 5_000 == 0) {
                raw.flush();
            }
        }
        raw.flush();
    }

    private static void assertMoved(RawRedis raw, int count) {
        assertThat(raw.call("DBSIZE")).isEqualTo((long) count);
        for (int i = 0; i < count; i++) {
            raw.send("GET", "new:" + i);
        }
        var values = raw.flush();
        for (int i = 0; i < count; i++) {
            assertThat(values.get(i)).as("new:%d", i).isEqualTo(("value " + i).getBytes(UTF_8));
        }
    }

    private Path plan(TestServer server, String name, int count) {
        Path file = folder.resolve(name);
        try (Session session = server.open()) {
            Plans.sealed(file, session, Plans.renames(count)).close();
        }
        return file;
    }

    private void killAndResume(int count, int points) {
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw()) {
            for (int point = 1; point <= points; point++) {
                raw.call("FLUSHALL");
                fill(raw, count);
                Path file = plan(server, "plan-" + point, count);
                String last = "new:" + ((long) count * point / (points + 1));
                boolean killed =
                        KilledRun.killedWhen(() -> raw.call("EXISTS", last).equals(1L), server.port(), file, folder);
                assertThat(killed).as("killed at %s", last).isTrue();
                assertThat(raw.call("EXISTS", "lodekey:run:keys")).isEqualTo(1L);

                try (Session session = server.open();
                        AuditLog audit = Plans.audit(folder);
                        PlanFile plan = PlanFile.open(file)) {
                    String change = plan.header().change();
                    assertThat(audit.find(change).orElseThrow().state()).isEqualTo(AuditState.CUT_OFF);
                    var changes = new Changes(session, audit);
                    long begin = System.nanoTime();
                    ChangeSummary done = changes.apply(plan, Plans.options()).run(_ -> {});
                    assertThat(System.nanoTime() - begin)
                            .as("takes the lock over at once")
                            .isLessThan(8_000_000_000L);
                    assertThat(done.tally()).isEqualTo(new Tally(count, 0, 0, 0, 0, 0, 0));
                    assertMoved(raw, count);
                    assertThat(audit.events(change))
                            .extracting(AuditEvent::word)
                            .containsExactly("begun", "cut-off", "resumed", "done");

                    long writes = raw.info("persistence", "rdb_changes_since_last_save");
                    ChangeSummary again = changes.apply(plan, Plans.options()).run(_ -> {});
                    assertThat(again.tally()).isEqualTo(done.tally());
                    assertThat(raw.info("persistence", "rdb_changes_since_last_save"))
                            .isEqualTo(writes);
                }
            }
        }
    }

    @Test
    void goesOnAfterAKillAsIfNothingHadHappened() {
        killAndResume(10_000, 2);
    }

    @Test
    @Tag("endurance")
    void goesOnAfterAKillAtTwentyPoints() {
        killAndResume(50_000, 20);
    }

    @Test
    void anUndoThatWasKilledGoesOnToo() {
        int count = 10_000;
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw();
                Session session = server.open()) {
            fill(raw, count);
            Map<String, String> before = Map.of("keys", String.valueOf(raw.call("DBSIZE")));
            Path file = plan(server, "plan", count);
            try (AuditLog audit = Plans.audit(folder);
                    PlanFile plan = PlanFile.open(file)) {
                new Changes(session, audit).apply(plan, Plans.options()).run(_ -> {});
            }
            assertThat(KilledRun.killedWhen(
                            () -> raw.call("EXISTS", "old:5000").equals(1L), server.port(), file, folder, "undo"))
                    .isTrue();
            try (AuditLog audit = Plans.audit(folder);
                    PlanFile plan = PlanFile.open(file)) {
                ChangeSummary undone =
                        new Changes(session, audit).undo(plan, Plans.options()).run(_ -> {});
                assertThat(undone.tally()).isEqualTo(new Tally(count, 0, 0, 0, 0, 0, 0));
                assertThat(String.valueOf(raw.call("DBSIZE"))).isEqualTo(before.get("keys"));
                assertThat(raw.call("GET", "old:9999")).isEqualTo("value 9999".getBytes(UTF_8));
                assertThat(raw.call("EXISTS", "new:9999")).isEqualTo(0L);
            }
        }
    }

    @Test
    void whatSomebodyChangedBetweenKillAndResumeIsNamedAndLeftAlone() {
        int count = 10_000;
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw()) {
            fill(raw, count);
            Path file = plan(server, "plan", count);
            assertThat(KilledRun.killedWhen(
                            () -> raw.call("EXISTS", "new:3000").equals(1L), server.port(), file, folder))
                    .isTrue();
            // what was moved long ago, what may be in flight, what is to come
            raw.call("SET", "new:10", "written after it was moved");
            raw.call("DEL", "old:9998");
            raw.call("SET", "new:9999", "here first");
            for (int i = 3_000; i < 7_000; i += 100) {
                raw.call("SET", "old:" + i, "written again");
                raw.call("PEXPIRE", "new:" + (i + 1), "100000000");
            }

            try (Session session = server.open();
                    AuditLog audit = Plans.audit(folder);
                    PlanFile plan = PlanFile.open(file)) {
                ChangeSummary done =
                        new Changes(session, audit).apply(plan, Plans.options()).run(_ -> {});
                Tally tally = done.tally();
                assertThat(tally.planned()).isEqualTo(count);
                assertThat(tally.pending()).isZero();
                assertThat(raw.call("GET", "new:10")).isEqualTo("written after it was moved".getBytes(UTF_8));
                assertThat(raw.call("GET", "new:9999")).isEqualTo("here first".getBytes(UTF_8));
                assertThat(raw.call("GET", "old:9999")).isEqualTo("value 9999".getBytes(UTF_8));
                var outcomes = plan.outcomes(0, count);
                assertThat(outcomes)
                        .filteredOn(each -> new String(each.key(), UTF_8).equals("old:9998"))
                        .singleElement()
                        .satisfies(each -> assertThat(each.outcome()).isEqualTo(Outcome.CHANGED));
                assertThat(outcomes)
                        .filteredOn(each -> new String(each.key(), UTF_8).equals("old:9999"))
                        .singleElement()
                        .satisfies(each -> assertThat(each.outcome()).isEqualTo(Outcome.SKIPPED));
                // every old name that is still there is one that somebody wrote, or one that is named
                var named = outcomes.stream()
                        .map(each -> new String(each.key(), UTF_8))
                        .toList();
                for (int i = 0; i < count; i++) {
                    boolean there = raw.call("EXISTS", "old:" + i).equals(1L);
                    if (there && !named.contains("old:" + i)) {
                        assertThat(raw.call("GET", "old:" + i))
                                .as("old:%d", i)
                                .isEqualTo("written again".getBytes(UTF_8));
                    }
                }
            }
        }
    }
}
