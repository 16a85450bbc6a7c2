package io.lodekey.monitor;

import java.util.Optional;

/// Keys under an old name.
///
/// @param id the old name's template
/// @param target template of the new name; empty for a pattern without a rule
/// @param held a lock: never moved
/// @param noExpiry keys without expiry
public record LegacyCount(
        String id,
        Optional<String> target,
        boolean held,
        long keys,
        long bytes,
        long noExpiry,
        String note,
        Optional<Interval> keysInterval,
        Optional<Interval> bytesInterval) {}
