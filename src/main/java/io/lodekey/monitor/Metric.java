package io.lodekey.monitor;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Figures of a sample's totals whose peaks [History] keeps.
public enum Metric {
    MEMORY_USED,
    CLIENTS,
    /// Operations per second.
    OPERATIONS,
    /// Milliseconds.
    LATENCY_P99,
    /// Keys per second.
    EVICTED,
    /// Keys per second.
    EXPIRED;

    public OptionalDouble of(Sample sample) {
        Totals totals = sample.totals();
        return switch (this) {
            case MEMORY_USED -> toDouble(totals.memory().used());
            case CLIENTS -> toDouble(totals.clients().connected());
            case OPERATIONS -> totals.opsPerSecond();
            case LATENCY_P99 -> totals.latency().p99();
            case EVICTED -> totals.evictedPerSecond();
            case EXPIRED -> totals.expiredPerSecond();
        };
    }

    private static OptionalDouble toDouble(OptionalLong value) {
        return value.isPresent() ? OptionalDouble.of((double) value.getAsLong()) : OptionalDouble.empty();
    }
}
