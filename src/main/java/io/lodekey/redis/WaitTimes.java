package io.lodekey.redis;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The last thousand waits for a connection. Used under the pool's lock.
final class WaitTimes {
    private static final int KEPT = 1_000;

    private final long[] nanos = new long[KEPT];
    private long count;

    void add(long waited) {
        nanos[(int) (count % KEPT)] = waited;
        count++;
    }

    /// Of all, also of those not kept.
    long count() {
        return count;
    }

    /// The wait that this share of the kept ones did not exceed.
    ///
    /// @param share 0 to 1
    Optional<Duration> percentile(double share) {
        int kept = (int) Math.min(count, KEPT);
        if (kept == 0) {
            return Optional.empty();
        }
        long[] sorted = Arrays.copyOf(nanos, kept);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * kept) - 1;
        return Optional.of(Duration.ofNanos(sorted[Math.clamp(rank, 0, kept - 1)]));
    }
}
