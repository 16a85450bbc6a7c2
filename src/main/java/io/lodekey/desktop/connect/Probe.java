package io.lodekey.desktop.connect;

import io.lodekey.redis.ServerTarget;

/// Tries a connection and looks at what is there. Blocks.
@FunctionalInterface
public interface Probe {
    /// @throws io.lodekey.redis.RedisFailure when the server cannot be used
    Found test(ServerTarget target) throws InterruptedException;
}
