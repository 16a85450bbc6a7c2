package io.lodekey.desktop.pools;

import io.lodekey.pools.Grouping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One group of connections as the table shows it.
///
/// @param id what the connections have in common; empty for those that say nothing of the sort
/// @param name the same in words
/// @param own all are Lodekey's own
/// @param limit of the pools of an application, or of a node
/// @param share in use of that limit, or of all connections where there is no limit
/// @param tells how many processes tell of their pools, and of how many
/// @param waitP99 milliseconds
/// @param grown since the session began
/// @param warns it is near its limit
record GroupRow(
        Grouping by,
        Optional<String> id,
        String name,
        boolean own,
        long connections,
        OptionalLong inUse,
        OptionalLong limit,
        OptionalDouble share,
        String tells,
        OptionalLong waiting,
        OptionalDouble waitP99,
        long addresses,
        List<String> libraries,
        long blocked,
        long subscribed,
        Optional<Duration> idle,
        OptionalLong outputBytes,
        OptionalLong memoryBytes,
        OptionalInt grown,
        boolean warns) {}
