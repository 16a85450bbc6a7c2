package io.lodekey.monitor;

import java.util.OptionalDouble;

/// Round trips of Lodekey's own PINGs in the last 60 seconds, in milliseconds, by nearest rank. They measure network,
/// server queue and this machine together, which is what a client feels. With fewer than a hundred pings p99 is the
/// slowest one.
///
/// @param pings how many it rests on
public record Latency(OptionalDouble p50, OptionalDouble p99, int pings) {
    public static final Latency UNKNOWN = new Latency(OptionalDouble.empty(), OptionalDouble.empty(), 0);

    /// The one with the slower p99; an unknown one loses.
    Latency slower(Latency other) {
        return other.p99.orElse(-1) > p99.orElse(-1) ? other : this;
    }
}
