package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.Session;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.store.AuditEvent;
import io.lodekey.store.AuditLog;
import io.lodekey.store.AuditState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.lodekey.redis.TestServers#each")
class RenameTest {
    private final TestServers.Binary binary;

    @TempDir
    Path folder;

    RenameTest(TestServers.Binary binary) {
        this.binary = binary;
    }

    @Test
    void movesEveryKeyAndPutsEveryKeyBack() {
        try (TestServer server = binary.start();
                RawRedis raw = server.raw();
                Session session = server.open();
                AuditLog audit = Plans.audit(folder)) {
            for (int i = 0; i < 5_000; i++) {
                raw.send("SET", "old:" + i, "value " + i);
            }
            raw.flush();
            try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, Plans.renames(5_000))) {
                var phases = new ArrayList<ChangePhase>();
                ChangeSummary done = new Changes(session, audit)
                        .apply(plan, Plans.options())
                        .run(progress -> phases.add(progress.phase()));

                assertThat(done.state()).isEqualTo(AuditState.DONE);
                assertThat(done.tally()).isEqualTo(new Tally(5_000, 0, 0, 0, 0, 0, 0));
                assertThat(raw.call("DBSIZE")).isEqualTo(5_000L);
                assertThat(raw.call("GET", "new:4711")).isEqualTo("value 4711".getBytes(UTF_8));
                assertThat(raw.call("EXISTS", "old:4711")).isEqualTo(0L);
                assertThat(phases).contains(ChangePhase.CHECKING, ChangePhase.CHANGING, ChangePhase.ENDED);
                assertThat(audit.find(plan.header().change()).orElseThrow().state())
                        .isEqualTo(AuditState.DONE);

                ChangeSummary undone =
                        new Changes(session, audit).undo(plan, Plans.options()).run(_ -> {});
                assertThat(undone.state()).isEqualTo(AuditState.UNDONE);
                assertThat(undone.tally()).isEqualTo(new Tally(5_000, 0, 0, 0, 0, 0, 0));
                assertThat(raw.call("GET", "old:4711")).isEqualTo("value 4711".getBytes(UTF_8));
                assertThat(raw.call("EXISTS", "new:4711")).isEqualTo(0L);
                assertThat(raw.call("EXISTS", "lodekey:run:keys")).isEqualTo(0L);
            }
        }
    }

    @Test
    void namesEveryKeyThatIsNotMovedWithItsReason() {
        try (TestServer server = binary.start();
                RawRedis raw = server.raw();
                Session session = server.open();
                AuditLog audit = Plans.audit(folder)) {
            long soon = System.currentTimeMillis() + 100;
            raw.call("SET", "old:moves", "1");
            raw.call("SET", "old:taken", "1");
            raw.call("SET", "new:taken", "other");
            raw.call("SET", "old:ends", "1", "PXAT", Long.toString(soon));
            raw.call("RPUSH", "old:list", "a");
            raw.call("PEXPIREAT", "old:list", "4102444800000");
            List<PlannedKey> keys = List.of(
                    Plans.rename("old:moves", "new:moves"),
                    Plans.rename("old:taken", "new:taken"),
                    Plans.rename("old:gone", "new:gone"),
                    Plans.rename("old:ends", "new:ends", KeyType.STRING, soon),
                    Plans.rename("old:list", "new:list", KeyType.LIST, 4_102_444_800_000L),
                    Plans.rename("old:a", "new:both"),
                    Plans.rename("old:b", "new:both"),
                    Plans.rename("old:lock", "new:lock").without("lock-held"));
            try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, keys)) {
                waitUntil(soon + 50);
                ChangeSummary done = new Changes(session, audit)
                        .apply(plan, Plans.options().withApprovedDrift(true))
                        .run(_ -> {});

                assertThat(done.tally()).isEqualTo(new Tally(2, 1, 1, 1, 0, 0, 3));
                assertThat(plan.outcomes(0, 10))
                        .extracting(each -> new String(each.key(), UTF_8), KeyOutcome::outcome)
                        .containsExactly(
                                tuple("old:taken", Outcome.SKIPPED),
                                tuple("old:gone", Outcome.CHANGED),
                                tuple("old:ends", Outcome.EXPIRED));
                assertThat(raw.call("GET", "new:taken")).isEqualTo("other".getBytes(UTF_8));
                assertThat(raw.call("PTTL", "new:list"))
                        .isInstanceOfSatisfying(
                                Long.class, left -> assertThat(left).isGreaterThan(1_000_000L));
                assertThat(audit.events(plan.header().change()))
                        .extracting(AuditEvent::word)
                        .containsExactly("begun", "approved", "done");
            }
        }
    }

    private static void waitUntil(long millis) {
        while (System.currentTimeMillis() < millis) {
            Thread.onSpinWait();
        }
    }
}
