package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.redis.Node;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.OwnTraffic;
import io.lodekey.redis.RedisFailure;
import io.lodekey.settings.HostPort;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final FakeSession session = new FakeSession();
    private final Sampler sampler = new Sampler(session, Duration.ofSeconds(5), Clock.fixed(START, ZoneOffset.UTC));

    @Test
    void theFirstSampleHasValuesAndNoRates() {
        answer(0, "a", 1_000, 500, 500);

        var sample = sampler.once();
        assertThat(sample.answered()).isTrue();
        assertThat(sample.totals().memory().used()).hasValue(1_048_576);
        assertThat(sample.totals().keys()).hasValue(42);
        assertThat(sample.totals().latency().p50()).hasValue(1);
        assertThat(sample.totals().opsPerSecond()).isEmpty();
        assertThat(sample.totals().hitRate()).isEqualTo(HitRate.UNKNOWN);
        assertThat(sample.nodes().getFirst().epochStart()).contains(EpochStart.FIRST);
    }

    @Test
    void theSecondSampleHasRatesOfTheTimeBetween() {
        answer(0, "a", 1_000, 500, 500);
        sampler.once();
        session.own = new OwnTraffic(80, 0);
        answer(5, "a", 1_500, 590, 510);

        var totals = sampler.once().totals();
        assertThat(totals.opsPerSecond()).hasValue(100);
        assertThat(totals.hitRate().server()).hasValue(0.9);
        assertThat(totals.hitRate().net()).hasValue(0.5);
        assertThat(totals.hitRate().ownHits()).isEqualTo(80);
    }

    @Test
    void aResetStartsAnEpochWithoutRates() {
        answer(0, "a", 1_000, 500, 500);
        int epoch = sampler.once().epoch();
        answer(5, "a", 10, 5, 5);

        var sample = sampler.once();
        assertThat(sample.epoch()).isEqualTo(epoch + 1);
        assertThat(sample.nodes().getFirst().epochStart()).contains(EpochStart.COUNTERS_RESET);
        assertThat(sample.totals().opsPerSecond()).isEmpty();
    }

    @Test
    void aFailureIsASampleThatSaysWhyAndLaterRatesStillHold() {
        answer(0, "a", 1_000, 500, 500);
        int epoch = sampler.once().epoch();
        session.info = _ -> {
            throw new RedisFailure.TimedOut("No reply within 5 s.");
        };

        var failed = sampler.once();
        assertThat(failed.answered()).isFalse();
        assertThat(failed.failure()).contains("No reply within 5 s.");
        assertThat(failed.totals().memory().used()).isEmpty();

        answer(10, "a", 2_000, 590, 510);
        var after = sampler.once();
        assertThat(after.epoch()).isEqualTo(epoch);
        assertThat(after.totals().opsPerSecond()).hasValue(100);
    }

    @Test
    void afterALostConnectionRatesBeginAnewInTheSameEpoch() {
        answer(0, "a", 1_000, 500, 500);
        int epoch = sampler.once().epoch();
        session.connection++;
        answer(5, "a", 1_500, 590, 510);

        var sample = sampler.once();
        assertThat(sample.epoch()).isEqualTo(epoch);
        assertThat(sample.totals().opsPerSecond()).isEmpty();

        answer(10, "a", 2_000, 690, 510);
        assertThat(sampler.once().totals().opsPerSecond()).hasValue(100);
    }

    @Test
    void anUnexpectedExceptionIsAFailureToo() {
        session.info = _ -> {
            throw new IllegalArgumentException("expected");
        };

        assertThat(sampler.once().failure())
                .hasValueSatisfying(why -> assertThat(why).contains("log"));
    }

    @Test
    void whatTheServerDoesNotTellIsUnknownAndNotZero() {
        session.info = _ -> session.reading(START, "used_memory:1");

        var sample = sampler.once();
        assertThat(sample.answered()).isTrue();
        assertThat(sample.totals().memory().rss()).isEmpty();
        assertThat(sample.totals().evictedTotal()).isEmpty();
        assertThat(sample.totals().clients().connected()).isEmpty();
        assertThat(sample.nodes().getFirst().uptime()).isEmpty();
    }

    @Test
    void oneNodeThatFailsLeavesTheOthersGoodAndReplicasOutOfTotals() {
        var down = new Node("two", new HostPort("127.0.0.1", 2), NodeRole.PRIMARY);
        var replica = new Node("three", new HostPort("127.0.0.1", 3), NodeRole.REPLICA);
        session.nodes = List.of(FakeSession.NODE, down, replica);
        session.info = node -> {
            if (node.equals(down)) {
                throw new RedisFailure.Unreachable("Gone.");
            }
            return session.reading(START, text("a", 1, 1, 1));
        };

        var sample = sampler.once();
        assertThat(sample.nodes()).extracting(NodeSample::answered).containsExactly(true, false, true);
        assertThat(sample.totals().memory().used()).hasValue(1_048_576);
        assertThat(sample.totals().answering()).isEqualTo(1);
        assertThat(sample.totals().primaries()).isEqualTo(2);
    }

    @Test
    void aReplicasDistanceComesFromBothOffsets() {
        var replica =
                new Node("three", new HostPort("127.0.0.1", 3), NodeRole.REPLICA, Optional.of(FakeSession.NODE.id()));
        session.nodes = List.of(FakeSession.NODE, replica);
        session.info = node -> session.reading(
                START,
                node.equals(replica) ? "slave_repl_offset:900\nmaster_link_status:up" : "master_repl_offset:1000");

        var behind = sampler.once().nodes().getLast().replication();
        assertThat(behind.bytesBehind()).hasValue(100);
        assertThat(behind.linkUp()).contains(true);
    }

    @Test
    void onceStartedSamplesComeUntilItIsClosed() throws InterruptedException {
        var samples = new LinkedBlockingQueue<Sample>();
        answer(0, "a", 1_000, 500, 500);
        sampler.start(samples::add);

        assertThat(samples.poll(10, TimeUnit.SECONDS)).isNotNull();
        sampler.close();
    }

    @Test
    void intervalsAreOneToSixtySeconds() {
        for (Duration wrong : List.of(Duration.ofMillis(999), Duration.ofSeconds(61))) {
            assertThatThrownBy(() -> new Sampler(session, wrong, Clock.systemUTC()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void answer(int second, String runId, long commands, long hits, long misses) {
        String text = text(runId, commands, hits, misses);
        session.info = _ -> session.reading(START.plusSeconds(second), text);
    }

    private static String text(String runId, long commands, long hits, long misses) {
        return """
            run_id:%s
            uptime_in_seconds:100
            total_commands_processed:%d
            keyspace_hits:%d
            keyspace_misses:%d
            evicted_keys:0
            expired_keys:0
            used_memory:1048576
            db0:keys=42,expires=40,avg_ttl=0
            """.formatted(runId, commands, hits, misses);
    }
}
