package io.lodekey.monitor;

/// A 95 % confidence interval, both ends included, never wider than what is possible.
public record Interval(long low, long high) {
    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("An interval's low end is not above its high end");
        }
    }

    public boolean contains(long value) {
        return low <= value && value <= high;
    }
}
