package io.lodekey.house.sample.redis;

import io.lodekey.house.sample.keyspace.LooksUp;

/// A bad sample: the other half of a cycle.
public record Below(LooksUp upstairs) {}
