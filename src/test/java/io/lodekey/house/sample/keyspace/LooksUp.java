package io.lodekey.house.sample.keyspace;

import io.lodekey.house.sample.redis.Below;

/// A bad sample: a class on floor 1 that imports one on floor 2.
public final class LooksUp {
    private final Below below = new Below(this);

    public Below below() {
        return below;
    }
}
