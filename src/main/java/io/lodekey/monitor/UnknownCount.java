package io.lodekey.monitor;

import java.util.List;
import java.util.Optional;

/// Keys whose names fit nothing in the schema.
///
/// @param prefixes those with most keys first; [PrefixCount#OTHERS] last
public record UnknownCount(
        long keys,
        long bytes,
        long noExpiry,
        List<PrefixCount> prefixes,
        Optional<Interval> keysInterval,
        Optional<Interval> bytesInterval) {
    /// Memory must not grow with the number of keys, so later prefixes share one row.
    public static final int MOST_PREFIXES = 10_000;

    /// Longer prefixes are cut.
    public static final int MOST_PREFIX_BYTES = 64;

    public UnknownCount {
        prefixes = List.copyOf(prefixes);
    }
}
