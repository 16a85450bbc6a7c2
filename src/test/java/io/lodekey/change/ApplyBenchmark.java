package io.lodekey.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.redis.RawRedis;
import io.lodekey.redis.Session;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.store.AuditLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the journal costs: a plan of renames against `redis-cli --pipe` with the same commands, on the same server.
@Tag("endurance")
class ApplyBenchmark {
    private static final int KEYS = 200_000;
    private static final double SHARE = 0.6;

    @TempDir
    Path folder;

    private static void fill(RawRedis raw) {
        raw.call("FLUSHALL");
        for (int i = 0; i < KEYS; i++) {
            raw.send("SET", "old:" + i, "value " + i);
            if (i % 10_000 == 0) {
                raw.flush();
            }
        }
        raw.flush();
    }

    private double pipe(TestServer server) throws Exception {
        Path file = folder.resolve("renames");
        var text = new StringBuilder();
        for (int i = 0; i < KEYS; i++) {
            for (String word : List.of("*3", "$8", "RENAMENX")) {
                text.append(word).append("\r\n");
            }
            for (String name : List.of("old:" + i, "new:" + i)) {
                text.append('$')
                        .append(name.length())
                        .append("\r\n")
                        .append(name)
                        .append("\r\n");
            }
        }
        Files.writeString(file, text);
        long begin = System.nanoTime();
        int exit = new ProcessBuilder("redis-cli", "-p", Integer.toString(server.port()), "--pipe")
                .redirectInput(file.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return KEYS / ((System.nanoTime() - begin) / 1e9);
    }

    @Test
    void appliesAtSixTenthsOfTheRateOfThePlainProtocol() throws Exception {
        try (TestServer server = TestServers.pathServer();
                RawRedis raw = server.raw();
                Session session = server.open();
                AuditLog audit = Plans.audit(folder)) {
            double best = 0;
            for (int round = 0; round < 3; round++) {
                fill(raw);
                double plain = pipe(server);
                fill(raw);
                try (PlanFile plan = Plans.sealed(folder.resolve("plan" + round), session, Plans.renames(KEYS))) {
                    long begin = System.nanoTime();
                    ChangeSummary done = new Changes(session, audit)
                            .apply(plan, Plans.options())
                            .run(_ -> {});
                    double ours = KEYS / ((System.nanoTime() - begin) / 1e9);
                    assertThat(done.tally().done()).isEqualTo(KEYS);
                    begin = System.nanoTime();
                    VerifyReport report = new Changes(session, audit).verify(plan, (_, _) -> {});
                    double verified = KEYS / ((System.nanoTime() - begin) / 1e9);
                    assertThat(report.isClean()).isTrue();
                    System.out.printf(
                            "plain %,.0f/s, with journal %,.0f/s (%.2f), verify %,.0f/s%n",
                            plain, ours, ours / plain, verified);
                    best = Math.max(best, ours / plain);
                }
            }
            assertThat(best).isGreaterThanOrEqualTo(SHARE);
        }
    }
}
