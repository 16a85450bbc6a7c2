package io.lodekey.redis;

import io.lodekey.settings.HostPort;
import io.lodekey.settings.ServerAddress;
import java.time.Duration;
import java.util.OptionalLong;

public final class WalkBenchmark {
    public static void main(String[] args) throws Exception {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        var address = ServerAddress.standalone(new HostPort("127.0.0.1", Integer.parseInt(args[0])));
        long t0 = System.nanoTime();
        try (Session session = Sessions.open(ServerTarget.of(address, Duration.ofSeconds(5)))) {
            long t1 = System.nanoTime();
            long[] sum = new long[3];
            session.walk(new WalkRequest(OptionalLong.empty(), count, true), w -> {
                for (int i = 0; i < w.size(); i++) {
                    sum[0]++;
                    sum[1] += w.bytes(i);
                    if (w.fate(i) == Fate.SEEN) sum[2]++;
                }
            });
            long t2 = System.nanoTime();
            System.out.printf("connect %d ms, %d keys (%d seen) %d bytes in %d ms; %s%n", (t1 - t0) / 1000000, sum[0], sum[2], sum[1], (t2 - t1) / 1000000, session.ledger().total());
            System.out.println(session.facts());
            t0 = System.nanoTime();
        }
        System.out.println("closed in " + (System.nanoTime() - t0) / 1000000);
    }
}
