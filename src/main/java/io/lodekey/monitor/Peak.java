package io.lodekey.monitor;

import java.time.Instant;

/// The highest value of a span and when it was.
public record Peak(double value, Instant at) {
    Peak higher(Peak other) {
        return other.value > value ? other : this;
    }
}
