package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lodekey.demo.SampleOptions;
import io.lodekey.demo.SampleServer;
import io.lodekey.migration.Contents;
import io.lodekey.redis.RawRedis;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample data, with every trap it has, from plan to undo.
class MigrateSampleTest {
    @TempDir
    private Path root;

    @Test
    void theSampleGoesThereAndBack() throws Exception {
        thereAndBack(3_000);
    }

    @Test
    @Tag("endurance")
    void aLargeSampleGoesThereAndBack() throws Exception {
        thereAndBack(200_000);
    }

    private void thereAndBack(int keys) throws Exception {
        var options = new SampleOptions(keys, OptionalInt.empty(), true, 7, root.resolve("server"));
        try (SampleServer sample = SampleServer.start(options, (_, _) -> {});
                RawRedis raw = RawRedis.connect(sample.address().port())) {
            String uri = "redis://" + sample.address();
            String file = root.resolve("sample.plan").toString();
            Map<String, Contents.Value> before = Contents.of(raw);

            JsonNode scan = run("scan", "--uri", uri).json();
            JsonNode plan = run("migrate", "plan", "--out", file, "--uri", uri).json();
            long skipped = 0;
            for (JsonNode each : plan.path("skipped")) {
                skipped += each.path("keys").asLong();
            }
            long withRule = 0;
            for (JsonNode each : scan.path("legacy")) {
                withRule += each.path("keys").asLong();
            }
            assertThat(plan.path("moves").asLong() + plan.path("conflictsTotal").asLong() + skipped)
                    .isEqualTo(withRule);
            assertThat(plan.path("unknown").asLong())
                    .isGreaterThanOrEqualTo(scan.path("unknown").path("keys").asLong());
            assertThat(plan.path("conflictsTotal").asLong()).isPositive();

            CliRun applied = run("migrate", "apply", file, "--yes");
            JsonNode json = applied.json();
            assertThat(applied.exitCode()).as(applied.err()).isEqualTo(1);
            assertThat(json.path("moved").asLong() + json.path("expired").asLong())
                    .isEqualTo(plan.path("moves").asLong());
            CliRun verified = run("migrate", "verify", file);
            assertThat(verified.exitCode()).as(verified.out()).isZero();
            CliRun second =
                    run("migrate", "plan", "--out", root.resolve("second.plan").toString(), "--uri", uri);
            assertThat(second.json().path("moves").asLong()).isZero();
            assertThat(second.json().path("conflictsTotal").asLong())
                    .isEqualTo(plan.path("conflictsTotal").asLong());

            CliRun undone = run("migrate", "undo", file, "--yes");
            assertThat(undone.exitCode()).as(undone.err() + undone.out()).isZero();
            Map<String, Contents.Value> after = Contents.of(raw);
            long now = System.currentTimeMillis() + 1_000;
            before.forEach((name, value) -> {
                if (value.expiresAt() < 0 || value.expiresAt() > now) {
                    assertThat(after.get(name)).as(name).isEqualTo(value);
                }
            });
        }
    }

    private CliRun run(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--json";
        return new CliRun(root).run(all);
    }
}
