package io.lodekey.pools;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What one process says of its pool; the package tells the convention.
///
/// @param size most connections it may hold
/// @param waitP50 milliseconds
/// @param waitP99 milliseconds
/// @param timeouts since the process started
/// @param at when the process wrote this
public record PublishedPool(
        String application,
        String instance,
        long size,
        OptionalLong idle,
        long inUse,
        OptionalLong waiting,
        OptionalDouble waitP50,
        OptionalDouble waitP99,
        OptionalLong timeouts,
        Optional<Instant> at) {}
