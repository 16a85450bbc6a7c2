package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.demo.SampleOptions;
import io.lodekey.demo.SampleServer;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.Pace;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.TestServers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What only shows at full size or after many faults. Bounded; run by the `endurance` profile.
@Tag("endurance")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EnduranceTest {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final int FAULTS = 10;

    @TempDir
    private Path folder;

    @Test
    void everyOneOfAMillionKeysIsCountedOnceAndEveryLookUpIsExplained() throws Exception {
        var options = SampleOptions.defaults(folder).withKeys(1_000_000).withoutPipeline();
        try (var server = SampleServer.start(options, (done, total) -> {});
                var session = Sessions.open(ServerTarget.of(server.serverAddress(), Duration.ofSeconds(5)))) {
            var node = session.nodes().getFirst();
            var before = session.info(node);
            var scan = new KeyspaceScan(
                    session,
                    SchemaLoader.bundled(),
                    new ScanOptions(OptionalLong.empty(), 10, Pace.FULL),
                    Clock.systemUTC());

            var report = scan.run(snapshot -> {});

            var after = session.info(node);
            long legacy = report.legacy().stream().mapToLong(LegacyCount::keys).sum();
            long without = report.legacyWithoutRule().stream()
                    .mapToLong(LegacyCount::keys)
                    .sum();
            assertThat(report.coverage().scanned()).isEqualTo(1_000_000);
            assertThat(report.conforming()
                            + report.nonConformingTotal()
                            + legacy
                            + without
                            + report.unknown().keys()
                            + report.ownKeys())
                    .isEqualTo(1_000_000);
            assertThat(after.number("keyspace_hits").orElseThrow()
                            - before.number("keyspace_hits").orElseThrow())
                    .isEqualTo(after.own().minus(before.own()).hits());
        }
    }

    @Test
    void samplingGoesOnThroughManyCrashesOfTheServer() throws Exception {
        var history = new History();
        try (var server = TestServers.embedded();
                var session = server.open();
                var sampler = new Sampler(session, Duration.ofSeconds(1), Clock.systemUTC())) {
            sampler.start(history::add);
            for (int fault = 0; fault < FAULTS; fault++) {
                awaitTrue(() -> history.last().filter(Sample::answered).isPresent());
                server.kill();
                awaitTrue(() ->
                        history.last().filter(sample -> !sample.answered()).isPresent());
                server.restart();
            }
            awaitTrue(() -> history.last().filter(Sample::answered).isPresent());

            assertThat(history.last().orElseThrow().epoch()).isGreaterThanOrEqualTo(FAULTS);
        }
    }

    private static void awaitTrue(BooleanSupplier condition) throws InterruptedException {
        var last = Instant.now().plus(BACK_WITHIN);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(last);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
