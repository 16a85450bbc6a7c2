package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.Session;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Samples of real servers.
class ServerSamplerTest {
    private static final Duration WITHIN = Duration.ofSeconds(20);

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aServerTellsItsFigures(TestServers.Binary binary) {
        try (TestServer server = binary.start("maxmemory", "100mb", "maxclients", "321");
                RawRedis raw = server.raw();
                Session session = server.open();
                var sampler = sampler(session)) {
            raw.call("SET", "a", "1");
            raw.call("SET", "b", "1", "EX", "100");
            sampler.once();
            raw.call("GET", "a");
            raw.call("GET", "absent");

            var sample = sampler.once();
            var totals = sample.totals();
            assertThat(totals.memory().used().orElseThrow()).isPositive();
            assertThat(totals.memory().peak().orElseThrow()).isPositive();
            assertThat(totals.memory().rss().orElseThrow()).isPositive();
            assertThat(totals.memory().limit()).hasValue(100 << 20);
            assertThat(totals.memory().share().orElseThrow()).isBetween(0.0, 1.0);
            assertThat(totals.memory().fragmentation()).isPresent();
            assertThat(totals.memory().policy()).contains("noeviction");
            assertThat(totals.clients().connected().orElseThrow()).isGreaterThanOrEqualTo(2);
            assertThat(totals.clients().max()).hasValue(321);
            assertThat(totals.keys()).hasValue(2);
            assertThat(totals.keysWithExpiry()).hasValue(1);
            assertThat(totals.evictedTotal()).hasValue(0);
            assertThat(totals.opsPerSecond().orElseThrow()).isPositive();
            assertThat(totals.hitRate().server().orElseThrow()).isCloseTo(0.5, within(1e-9));
            assertThat(totals.latency().p50().orElseThrow()).isPositive();
            assertThat(totals.latency().pings()).isGreaterThanOrEqualTo(6);
            var node = sample.nodes().getFirst();
            assertThat(node.uptime()).isPresent();
            assertThat(node.persistence().aofEnabled()).contains(false);
            assertThat(node.persistence().lastSave()).isPresent();
            assertThat(node.replication().replicas()).hasValue(0);
            assertThat(node.commands()).anyMatch(rate -> rate.command().equals("get"));
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aScanMovesTheReportedHitRateAndNotTheNetOne(TestServers.Binary binary) throws Exception {
        try (TestServer server = binary.start();
                RawRedis raw = server.raw();
                Session session = server.open();
                var sampler = sampler(session)) {
            for (int i = 0; i < 10_000; i++) {
                raw.send("SET", "doc:ocr:u" + i, "{}", "EX", "3600");
            }
            raw.flush();
            var history = new History();
            history.add(sampler.once());

            var scan = new FutureTask<>(
                    () -> new KeyspaceScan(session, SchemaLoader.bundled(), ScanOptions.everything(), Clock.systemUTC())
                            .run(_ -> {}));
            Thread.ofVirtual().start(scan);
            for (int i = 0; i < 1_000; i++) {
                raw.send("GET", i % 10 == 0 ? "absent" : "doc:ocr:u" + i);
            }
            raw.flush();
            history.add(sampler.once());
            scan.get(20, TimeUnit.SECONDS);
            history.add(sampler.once());

            var rate = history.hitRate(Duration.ofHours(1));
            assertThat(rate.net().orElseThrow()).isCloseTo(0.9, within(1e-9));
            assertThat(rate.server().orElseThrow()).isGreaterThan(0.99);
            assertThat(rate.ownHits()).isEqualTo(20_000);
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aResetOfCountersStartsAnEpoch(TestServers.Binary binary) {
        try (TestServer server = binary.start();
                RawRedis raw = server.raw();
                Session session = server.open();
                var sampler = sampler(session)) {
            raw.call("GET", "absent");
            int epoch = sampler.once().epoch();
            assertThat(sampler.once().epoch()).isEqualTo(epoch);
            raw.call("CONFIG", "RESETSTAT");

            var sample = sampler.once();
            assertThat(sample.epoch()).isEqualTo(epoch + 1);
            assertThat(sample.nodes().getFirst().epochStart()).contains(EpochStart.COUNTERS_RESET);
            assertThat(sample.totals().hitRate()).isEqualTo(HitRate.UNKNOWN);

            raw.call("GET", "absent");
            assertThat(sampler.once().totals().hitRate().net()).hasValue(0);
        }
    }

    @Test
    void aRestartIsAGapThenAnEpochAndTheSamplerGoesOn() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                var sampler = sampler(session)) {
            int epoch = sampler.once().epoch();
            server.kill();
            var failed = sampler.once();
            assertThat(failed.answered()).isFalse();
            assertThat(failed.failure().orElseThrow()).isNotBlank();

            server.restart();
            var back = untilAnswered(sampler);
            assertThat(back.epoch()).isEqualTo(epoch + 1);
            assertThat(back.nodes().getFirst().epochStart()).contains(EpochStart.RESTARTED);
            assertThat(back.totals().opsPerSecond()).isEmpty();
            assertThat(sampler.once().totals().opsPerSecond()).isPresent();
        }
    }

    private static Sample untilAnswered(Sampler sampler) throws InterruptedException {
        Instant end = Instant.now().plus(WITHIN);
        while (Instant.now().isBefore(end)) {
            var sample = sampler.once();
            if (sample.answered()) {
                return sample;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the sampler did not come back within " + WITHIN);
    }

    private static Sampler sampler(Session session) {
        return new Sampler(session, Duration.ofSeconds(1), Clock.systemUTC());
    }
}
