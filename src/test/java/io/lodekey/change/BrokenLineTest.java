package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.redis.DelayProxy;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.store.AuditLog;
import io.lodekey.store.AuditState;
import io.lodekey.store.StoreFailure;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The line, the server or the disk gives way in the middle of a run.
class BrokenLineTest {
    private static final int KEYS = 6_000;

    @TempDir
    Path folder;

    private static void fill(RawRedis raw) {
        for (int i = 0; i < KEYS; i++) {
            raw.send("SET", "old:" + i, "value " + i);
        }
        raw.flush();
    }

    private static void assertMoved(RawRedis raw) {
        // a lock that could not be released over a broken line runs out by itself
        long own = (Long) raw.call("EXISTS", "lodekey:run:keys");
        assertThat(raw.call("DBSIZE")).isEqualTo(KEYS + own);
        for (int i = 0; i < KEYS; i++) {
            raw.send("GET", "new:" + i);
        }
        var values = raw.flush();
        for (int i = 0; i < KEYS; i++) {
            assertThat(values.get(i)).isEqualTo(("value " + i).getBytes(UTF_8));
        }
    }

    private static ServerTarget impatient(DelayProxy proxy) {
        return ServerTarget.of(proxy.target().address(), Duration.ofMillis(700));
    }

    @Test
    void repliesThatAreCutOffAreSettledByLooking() {
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw();
                DelayProxy proxy = DelayProxy.to(server.port());
                Session session = Sessions.open(proxy.target());
                AuditLog audit = Plans.audit(folder)) {
            fill(raw);
            try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, Plans.renames(KEYS))) {
                var cut = new AtomicBoolean();
                ChangeRun run = new Changes(session, audit).apply(plan, Plans.options());
                ChangeSummary done = run.run(progress -> {
                    if (progress.tally().done() >= 2_000 && cut.compareAndSet(false, true)) {
                        proxy.delay(Duration.ofMillis(300));
                        Thread.ofVirtual().start(() -> {
                            try {
                                TimeUnit.MILLISECONDS.sleep(150); // the server has done it, nobody has heard of it
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            proxy.delay(Duration.ZERO);
                            proxy.cut();
                        });
                    }
                });
                assertThat(cut).isTrue();
                assertThat(done.state()).isEqualTo(AuditState.DONE);
                assertThat(done.tally()).isEqualTo(new Tally(KEYS, 0, 0, 0, 0, 0, 0));
                assertMoved(raw);
            }
        }
    }

    @Test
    void aLineThatIsDeadWithoutSayingSoIsLeftAfterTheTimeOut() {
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw();
                DelayProxy proxy = DelayProxy.to(server.port());
                Session session = Sessions.open(impatient(proxy));
                AuditLog audit = Plans.audit(folder)) {
            fill(raw);
            try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, Plans.renames(KEYS))) {
                var dead = new AtomicBoolean();
                ChangeSummary done = new Changes(session, audit)
                        .apply(plan, Plans.options())
                        .run(progress -> {
                            if (progress.tally().done() >= 2_000 && dead.compareAndSet(false, true)) {
                                proxy.halfOpen(true);
                                Thread.ofVirtual().start(() -> {
                                    try {
                                        TimeUnit.MILLISECONDS.sleep(1_500);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    proxy.cut();
                                    proxy.halfOpen(false);
                                });
                            }
                        });
                assertThat(done.tally()).isEqualTo(new Tally(KEYS, 0, 0, 0, 0, 0, 0));
                assertMoved(raw);
            }
        }
    }

    @Test
    void aRestartOfTheServerIsWaitedFor() {
        try (TestServer server = TestServers.any("appendonly", "yes", "appendfsync", "always");
                Session session = server.open();
                AuditLog audit = Plans.audit(folder)) {
            try (RawRedis raw = server.raw()) {
                fill(raw);
            }
            try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, Plans.renames(KEYS))) {
                var restarted = new AtomicBoolean();
                ChangeSummary done = new Changes(session, audit)
                        .apply(plan, Plans.options())
                        .run(progress -> {
                            if (progress.tally().done() >= 2_000 && restarted.compareAndSet(false, true)) {
                                Thread.ofVirtual().start(server::restart);
                            }
                        });
                assertThat(done.tally()).isEqualTo(new Tally(KEYS, 0, 0, 0, 0, 0, 0));
            }
            try (RawRedis raw = server.raw()) {
                assertMoved(raw);
            }
        }
    }

    @Test
    void aFullDiskStopsTheJournalAndTheRunGoesOnWhenThereIsRoom() {
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw();
                Session session = server.open();
                AuditLog audit = Plans.audit(folder)) {
            fill(raw);
            try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, Plans.renames(KEYS))) {
                for (int i = 0; i < KEYS; i += 2) {
                    raw.send("DEL", "old:" + i); // so that the journal has something to write for every other key
                }
                raw.flush();
                RunOptions options = Plans.options().withApprovedDrift(true);
                pages(plan, "1");
                assertThatThrownBy(() ->
                                new Changes(session, audit).apply(plan, options).run(_ -> {}))
                        .isInstanceOf(StoreFailure.Full.class);
                assertThat(plan.tally().planned()).isEqualTo(KEYS);
                pages(plan, "1000000");
                ChangeSummary done =
                        new Changes(session, audit).apply(plan, options).run(_ -> {});
                assertThat(done.tally()).isEqualTo(new Tally(KEYS / 2, 0, KEYS / 2, 0, 0, 0, 0));
                assertThat(raw.call("DBSIZE")).isEqualTo(KEYS / 2L);
            }
        }
    }

    /// SQLite takes a limit below the present size for the present size: not a page more.
    private static void pages(PlanFile plan, String limit) {
        plan.store().read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA max_page_count = " + limit);
            }
        });
    }

    @Test
    void pausesAndGoesOnAndCancelsWithinASecond() throws InterruptedException {
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw();
                Session session = server.open();
                AuditLog audit = Plans.audit(folder)) {
            fill(raw);
            try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, Plans.renames(KEYS))) {
                ChangeRun run =
                        new Changes(session, audit).apply(plan, Plans.options().withRate(OptionalLong.of(1_000)));
                var summary = new ChangeSummary[1];
                Thread running = Thread.ofVirtual().start(() -> summary[0] = run.run(_ -> {}));
                TimeUnit.MILLISECONDS.sleep(1_500);
                run.pause();
                TimeUnit.MILLISECONDS.sleep(300);
                long paused = plan.tally().done();
                TimeUnit.MILLISECONDS.sleep(500);
                assertThat(plan.tally().done()).isBetween(1L, 3_000L).isEqualTo(paused);
                run.throttle().rate(OptionalLong.of(2_000));
                run.proceed();
                TimeUnit.MILLISECONDS.sleep(500);
                long begin = System.nanoTime();
                run.cancel();
                running.join();
                assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
                assertThat(summary[0].state()).isEqualTo(AuditState.STOPPED);
                assertThat(summary[0].tally().done()).isGreaterThan(paused);
                assertThat(summary[0].tally().planned()).isEqualTo(KEYS);
                assertThat((long) raw.call("EXISTS", "lodekey:run:keys")).isZero();

                ChangeSummary done =
                        new Changes(session, audit).apply(plan, Plans.options()).run(_ -> {});
                assertThat(done.tally()).isEqualTo(new Tally(KEYS, 0, 0, 0, 0, 0, 0));
                assertMoved(raw);
            }
        }
    }
}
