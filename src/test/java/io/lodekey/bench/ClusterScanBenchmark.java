package io.lodekey.bench;

import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.KeyspaceScan;
import io.lodekey.monitor.ScanOptions;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.TestCluster;
import io.lodekey.redis.TestServer;
import java.io.PrintStream;
import java.time.Clock;

/// A Cluster of three primaries scanned at once, against the sum of its nodes scanned alone, one after the other. Both
/// against the schema, from begin to end, in this process.
///
/// Needs nothing installed. Arguments: number of keys (default 1,000,000).
public final class ClusterScanBenchmark {
    private static final int ROUNDS = 3;

    private final PrintStream out;
    private final TestCluster cluster;
    private final int keys;

    private ClusterScanBenchmark(PrintStream out, TestCluster cluster, int keys) {
        this.out = out;
        this.cluster = cluster;
        this.keys = keys;
    }

    public static void main(String[] args) throws Exception {
        int keys = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        try (TestCluster cluster = TestCluster.withoutReplicas()) {
            cluster.fill("doc:ocr:", keys);
            new ClusterScanBenchmark(System.out, cluster, keys).run();
        }
    }

    private void run() throws InterruptedException {
        out.printf("%,d keys on three primaries, %d rounds, best of each%n", keys, ROUNDS);
        scan(cluster.target());
        double together = Double.MAX_VALUE;
        double apart = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            together = Math.min(together, scan(cluster.target()));
            double sum = 0;
            for (TestServer server : cluster.primaries()) {
                sum += scan(server.target());
            }
            apart = Math.min(apart, sum);
        }
        out.printf("the Cluster at once             %8.2f s  %,10.0f keys per s%n", together, keys / together);
        out.printf("its nodes alone, added          %8.2f s  %,10.0f keys per s%n", apart, keys / apart);
        out.printf("Cluster against the sum         %8.2f of the time%n", together / apart);
    }

    private double scan(ServerTarget target) throws InterruptedException {
        try (Session session = Sessions.open(target)) {
            var scan = new KeyspaceScan(session, SchemaLoader.bundled(), ScanOptions.everything(), Clock.systemUTC());
            KeyspaceReport report = scan.run(_ -> {});
            if (!report.coverage().exact()) {
                throw new IllegalStateException("The scan was not exact");
            }
            return report.took().toNanos() / 1e9;
        }
    }
}
