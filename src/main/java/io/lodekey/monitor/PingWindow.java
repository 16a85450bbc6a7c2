package io.lodekey.monitor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalDouble;

/// The round trips of the last 60 seconds on the monotonic clock. Used by one thread at a time.
final class PingWindow {
    private static final long WINDOW_NANOS = Duration.ofSeconds(60).toNanos();
    private static final double NANOS_A_MILLI = 1e6;

    private final Deque<Ping> pings = new ArrayDeque<>();

    private record Ping(long at, long nanos) {}

    void add(long nowNanos, Duration roundTrip) {
        pings.add(new Ping(nowNanos, roundTrip.toNanos()));
    }

    Latency latency(long nowNanos) {
        while (!pings.isEmpty() && nowNanos - pings.peek().at() > WINDOW_NANOS) {
            pings.remove();
        }
        if (pings.isEmpty()) {
            return Latency.UNKNOWN;
        }
        long[] sorted = pings.stream().mapToLong(Ping::nanos).toArray();
        Arrays.sort(sorted);
        return new Latency(rank(sorted, 0.50), rank(sorted, 0.99), sorted.length);
    }

    /// Nearest rank: the smallest value that at least this share of all values do not exceed.
    private static OptionalDouble rank(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return OptionalDouble.of(sorted[Math.max(1, rank) - 1] / NANOS_A_MILLI);
    }
}
