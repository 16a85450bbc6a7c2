package io.lodekey.change;

import java.time.Duration;
import java.util.OptionalLong;

/// How fast a run may go. May be changed at any time, from any thread; it holds from the next window on.
public final class Throttle {
    /// At full speed a window is so many keys: enough to keep a server busy, few enough to stop within milliseconds.
    static final int LARGEST = 5_000;
    /// At the least, when making room for others.
    static final int LEAST = 8;
    /// Windows a second when there is a rate, so that the load is even and a cancel is felt at once.
    private static final int WINDOWS_A_SECOND = 10;
    private static final long SECOND_NANOS = 1_000_000_000;

    private volatile long keysPerSecond;
    private volatile boolean gentle;
    private long freeAtNanos = System.nanoTime();

    Throttle(OptionalLong rate, boolean gentle) {
        rate(rate);
        this.gentle = gentle;
    }

    /// Empty for as fast as it goes.
    public OptionalLong rate() {
        long now = keysPerSecond;
        return now == 0 ? OptionalLong.empty() : OptionalLong.of(now);
    }

    /// @param rate keys per second at most, 1 or more
    public void rate(OptionalLong rate) {
        if (rate.isPresent() && rate.getAsLong() < 1) {
            throw new IllegalArgumentException("A rate is at least one key per second");
        }
        keysPerSecond = rate.orElse(0);
    }

    public boolean gentle() {
        return gentle;
    }

    /// Whether to make room for other clients whenever the server gets slower.
    public void gentle(boolean wanted) {
        gentle = wanted;
    }

    /// How many keys the next window has at most.
    int window() {
        long rate = keysPerSecond;
        return rate == 0 ? LARGEST : Math.clamp(rate / WINDOWS_A_SECOND, 1, LARGEST);
    }

    /// How long to wait before so many keys are sent. Called once a window, by the run's own thread.
    Duration turn(int keys) {
        long rate = keysPerSecond;
        long now = System.nanoTime();
        if (rate == 0) {
            freeAtNanos = now;
            return Duration.ZERO;
        }
        long wait = Math.max(0, freeAtNanos - now);
        freeAtNanos = Math.max(freeAtNanos, now) + keys * SECOND_NANOS / rate;
        return Duration.ofNanos(wait);
    }
}
