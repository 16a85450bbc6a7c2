package io.lodekey.bench;

import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.monitor.KeyspaceScan;
import io.lodekey.monitor.ScanOptions;
import io.lodekey.redis.Pace;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What another client feels of a scan: the p99 of its GET, one every millisecond from a process of its own, with no
/// scan, during gentle ones and during ones at full speed, in turns on one server; and what gentleness costs in time.
///
/// Arguments, all optional: number of keys (1,000,000), rounds (3). Needs a machine with two cores that are idle, for
/// server and scan; the p99 without a scan tells whether it is.
public final class GentleBenchmark {
    private static final Duration ALONE = Duration.ofSeconds(5);
    private static final int BATCH = 10_000;

    private final TestServer server;
    private final Schema schema;
    private final int keys;

    private GentleBenchmark(TestServer server, Schema schema, int keys) {
        this.server = server;
        this.schema = schema;
        this.keys = keys;
    }

    /// @param seconds of the scan; of nothing, how long that was
    private record Outcome(GetProbe.Waits waits, double seconds) {}

    public static void main(String[] args) throws Exception {
        var keys = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        var rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        try (var server = TestServers.any()) {
            fill(server, keys);
            new GentleBenchmark(server, SchemaLoader.bundled(), keys).run(rounds);
        }
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "doc:chunk_text:%08x-1111-2222-3333-%012d", number * 0x9E3779B1, number);
    }

    private static void fill(TestServer server, int keys) {
        try (RawRedis raw = server.raw()) {
            for (var i = 0; i < keys; i++) {
                raw.send("SET", name(i), "v" + i, "PX", "172800000");
                if (i % BATCH == BATCH - 1) {
                    raw.flush();
                }
            }
            raw.flush();
        }
    }

    private void run(int rounds) throws Exception {
        System.out.printf("%,d keys, %d rounds, best of each%n", keys, rounds);
        scan(Pace.FULL); // warms up
        List<Outcome> none = new ArrayList<>();
        List<Outcome> gentle = new ArrayList<>();
        List<Outcome> full = new ArrayList<>();
        for (var round = 0; round < rounds; round++) {
            none.add(print("no scan", () -> TimeUnit.NANOSECONDS.sleep(ALONE.toNanos())));
            gentle.add(print("gentle scan", () -> scan(Pace.GENTLE)));
            full.add(print("scan at full speed", () -> scan(Pace.FULL)));
        }
        var calm = bestP99(none);
        System.out.printf(
                Locale.ROOT,
                "p99 of GET, gentle against none       %6.2f    (asked: at most 3)%n",
                bestP99(gentle) / calm);
        System.out.printf(Locale.ROOT, "p99 of GET, full speed against none   %6.2f%n", bestP99(full) / calm);
        System.out.printf(
                Locale.ROOT, "time of a scan, gentle against full   %6.2f%n", bestSeconds(gentle) / bestSeconds(full));
    }

    private interface Load {
        void run() throws Exception;
    }

    private Outcome print(String what, Load load) throws Exception {
        try (var probe = GetProbe.start(server.port(), keys)) {
            TimeUnit.SECONDS.sleep(1);
            var begin = System.nanoTime();
            load.run();
            var outcome = new Outcome(probe.stop(), (System.nanoTime() - begin) / 1e9);
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %7.2f s  GET p50 %7.3f ms  p99 %7.3f ms  longest %7.2f ms  (%,d)%n",
                    what,
                    outcome.seconds(),
                    outcome.waits().p50(),
                    outcome.waits().p99(),
                    outcome.waits().longest(),
                    outcome.waits().gets());
            return outcome;
        }
    }

    private void scan(Pace pace) throws InterruptedException {
        try (var session = server.open()) {
            var options = ScanOptions.everything().at(pace);
            var report = new KeyspaceScan(session, schema, options, Clock.systemUTC()).run(update -> {});
            if (report.keys() != keys) {
                throw new IllegalStateException("keys are missing: " + report.keys());
            }
        }
    }

    private static double bestP99(List<Outcome> outcomes) {
        return outcomes.stream().mapToDouble(o -> o.waits().p99()).min().orElseThrow();
    }

    private static double bestSeconds(List<Outcome> outcomes) {
        return outcomes.stream().mapToDouble(Outcome::seconds).min().orElseThrow();
    }
}
