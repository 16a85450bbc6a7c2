package io.lodekey.redis;

import java.util.OptionalLong;

/// Where long work says how far it is.
@FunctionalInterface
public interface Progress {
    /// @param total empty while it is not known
    void report(long done, OptionalLong total);
}
