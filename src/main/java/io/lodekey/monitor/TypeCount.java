package io.lodekey.monitor;

import io.lodekey.keyspace.KeyType;
import java.util.Optional;

/// Keys of one Redis type.
public record TypeCount(
        KeyType type, long keys, long bytes, Optional<Interval> keysInterval, Optional<Interval> bytesInterval) {}
