package io.lodekey.desktop.chart;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time: a chart's window, or one without data.
public record TimeRange(Instant from, Instant to) {
    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }
}
