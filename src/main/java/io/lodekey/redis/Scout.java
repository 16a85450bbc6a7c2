package io.lodekey.redis;

/// Finds out which nodes there are now.
interface Scout {
    /// Asks.
    ///
    /// @throws RedisFailure if nobody can tell
    NodeMap look() throws InterruptedException;

    /// Whether what it finds can ever change.
    default boolean isFixed() {
        return false;
    }

    /// Whether slots of these shards are on their way from one to another right now.
    default boolean isMoving(NodeMap map) throws InterruptedException {
        return false;
    }

    /// Finds the same for ever.
    static Scout of(NodeMap map) {
        return new Scout() {
            @Override
            public NodeMap look() {
                return map;
            }

            @Override
            public boolean isFixed() {
                return true;
            }
        };
    }
}
