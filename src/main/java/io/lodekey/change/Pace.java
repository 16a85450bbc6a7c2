package io.lodekey.change;

import java.util.OptionalLong;

/// How fast a run may go. May be changed at any time, from any thread.
public final class Pace {
    private volatile long keysPerSecond;
    private volatile boolean gentle;

    Pace(OptionalLong rate, boolean gentle) {
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
}
