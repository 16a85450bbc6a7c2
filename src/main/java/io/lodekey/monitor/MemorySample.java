package io.lodekey.monitor;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Memory of a server in bytes; what it does not tell is empty.
///
/// @param used `used_memory`: allocated by Redis
/// @param peak `used_memory_peak`
/// @param rss `used_memory_rss`: resident, as the system sees it
/// @param max `maxmemory`; 0 is no limit
/// @param fragmentation `mem_fragmentation_ratio`
/// @param policy `maxmemory_policy`
public record MemorySample(
        OptionalLong used,
        OptionalLong peak,
        OptionalLong rss,
        OptionalLong max,
        OptionalDouble fragmentation,
        Optional<String> policy) {
    public static final MemorySample UNKNOWN = new MemorySample(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            Optional.empty());

    /// `max`, unless there is no limit or it is not known.
    public OptionalLong limit() {
        return max.isPresent() && max.getAsLong() > 0 ? max : OptionalLong.empty();
    }

    /// `used` of the limit, may exceed 1; empty without a limit.
    public OptionalDouble share() {
        return used.isPresent() && limit().isPresent()
                ? OptionalDouble.of((double) used.getAsLong() / limit().getAsLong())
                : OptionalDouble.empty();
    }
}
