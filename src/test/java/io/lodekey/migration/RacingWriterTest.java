package io.lodekey.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.change.ChangeSummary;
import io.lodekey.change.Changes;
import io.lodekey.change.KeyOutcome;
import io.lodekey.change.Outcome;
import io.lodekey.change.RunOptions;
import io.lodekey.change.VerifyReport;
import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.Schema;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.Session;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.store.AuditLog;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody else writes at full speed while a migration runs: creates, changes and deletes, old names and new ones.
class RacingWriterTest {
    private final Schema schema = OldKeyspace.schema();

    @TempDir
    private Path folder;

    @Test
    void noWriteIsLostAndEveryDifferenceIsExplained() throws Exception {
        race(4_000);
    }

    @Test
    @Tag("endurance")
    void noWriteIsLostInFiftyThousandKeys() throws Exception {
        race(50_000);
    }

    private void race(int keys) throws Exception {
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw();
                Session session = server.open();
                AuditLog audit = AuditLog.open(folder.resolve("state"), Clock.systemUTC())) {
            for (int i = 0; i < keys; i++) {
                raw.send("SET", "old:" + i, "0");
            }
            raw.flush();
            try (MigrationPlan plan = new Planner(session, schema, PlanOptions.usual(), "test")
                    .plan(folder.resolve("race.plan"), (_, _) -> {})) {
                Writer writer = new Writer(server, keys);
                Thread thread = Thread.ofPlatform().start(writer);
                ChangeSummary summary = new Changes(session, audit)
                        .apply(plan.file(), RunOptions.of(SchemaMark.of(schema)).withApprovedDrift(true))
                        .run(_ -> {});
                writer.stop.set(true);
                thread.join();

                assertThat(summary.tally().decided()).isEqualTo(keys);
                assertThat(summary.tally().pending()).isZero();
                explained(plan, raw, writer, keys);
                VerifyReport report = new Changes(session, audit).verify(plan.file(), (_, _) -> {});
                assertThat(report.ok()
                                + report.missing()
                                + report.type()
                                + report.value()
                                + report.ttl()
                                + report.changed())
                        .isEqualTo(summary.tally().done());
            }
        }
    }

    /// The last value that the writer wrote is under the name it wrote it to, or under the new one if the key was moved
    /// after that; what the run says it did not do is under its old name, unless the writer deleted it.
    private static void explained(MigrationPlan plan, RawRedis raw, Writer writer, int keys) {
        Map<String, Outcome> notDone = plan.file().outcomes(0, keys).stream()
                .collect(Collectors.toMap(each -> KeyText.print(each.key()), KeyOutcome::outcome));
        assertThat(notDone.values()).isSubsetOf(Set.of(Outcome.SKIPPED, Outcome.CHANGED));
        for (int i = 0; i < keys; i++) {
            String old = text(raw.call("GET", "old:" + i));
            String now = text(raw.call("GET", "new:" + i));
            String wroteOld = writer.wrote.get("old:" + i);
            String wroteNew = writer.wrote.get("new:" + i);
            if (wroteOld == null && wroteNew == null) {
                assertThat(now).as("untouched " + i).isEqualTo("0");
                assertThat(old).as("untouched " + i).isNull();
                continue;
            }
            if (wroteOld != null && !wroteOld.equals(Writer.DELETED)) {
                boolean overwrittenSince =
                        wroteNew != null && writer.order.get("new:" + i) > writer.order.get("old:" + i);
                assertThat(wroteOld.equals(old) || wroteOld.equals(now) || overwrittenSince)
                        .as("%d: wrote %s to the old name; old %s, new %s", i, wroteOld, old, now)
                        .isTrue();
            }
            if (wroteNew != null && !wroteNew.equals(Writer.DELETED)) {
                assertThat(now).as("%d: wrote %s to the new name", i, wroteNew).isEqualTo(wroteNew);
            }
        }
    }

    private static String text(Object reply) {
        return reply == null ? null : new String((byte[]) reply, UTF_8);
    }

    /// Remembers the last thing it did to each name.
    private static final class Writer implements Runnable {
        private static final String DELETED = "(deleted)";

        private final TestServer server;
        private final int keys;
        private final AtomicBoolean stop = new AtomicBoolean();
        private final Map<String, String> wrote = new TreeMap<>();
        private final Map<String, Integer> order = new TreeMap<>();

        Writer(TestServer server, int keys) {
            this.server = server;
            this.keys = keys;
        }

        @Override
        public void run() {
            Random random = new Random(20_261_123);
            try (RawRedis raw = server.raw()) {
                for (int step = 1; !stop.get(); step++) {
                    String name = (random.nextInt(3) == 0 ? "new:" : "old:") + random.nextInt(keys);
                    if (random.nextInt(4) == 0) {
                        raw.call("DEL", name);
                        wrote.put(name, DELETED);
                    } else {
                        raw.call("SET", name, "w" + step);
                        wrote.put(name, "w" + step);
                    }
                    order.put(name, step);
                }
            }
        }
    }
}
