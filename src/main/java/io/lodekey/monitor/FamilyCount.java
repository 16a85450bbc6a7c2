package io.lodekey.monitor;

import io.lodekey.keyspace.Family;
import java.util.Optional;

/// Every key whose name fits a family, whatever its type or expiry. In a sampled report all figures are scaled; for the
/// intervals of the ones that have none here ask [Coverage#interval(long)].
///
/// @param bytes MEMORY USAGE estimates of the server
/// @param noExpiry keys without expiry
/// @param noExpiryWrong those of them whose rule wants one
/// @param nonConforming keys of the wrong type or with a wrong expiry
public record FamilyCount(
        Family family,
        long keys,
        long bytes,
        long noExpiry,
        long noExpiryWrong,
        long nonConforming,
        TtlHistogram ttl,
        Optional<Interval> keysInterval,
        Optional<Interval> bytesInterval) {
    public long conforming() {
        return keys - nonConforming;
    }
}
