package io.lodekey.keyspace;

import java.util.OptionalLong;

/// How long keys of a family may live.
///
/// Without a bound only keys that never expire conform: a time to live on a queue or on metrics would lose them.
/// "Anything goes" is [#any()], a bound that nothing exceeds.
///
/// @param noneAllowed whether a key without expiry conforms
/// @param maxMillis the longest time to live that conforms, in milliseconds, positive
public record TtlRule(boolean noneAllowed, OptionalLong maxMillis) {
    public TtlRule {
        if (!noneAllowed && maxMillis.isEmpty()) {
            throw new IllegalArgumentException("a rule that allows no expiry must have a bound");
        }
        if (maxMillis.isPresent() && maxMillis.getAsLong() <= 0) {
            throw new IllegalArgumentException("a time to live must be longer than nothing");
        }
    }

    /// Every time to live conforms, and none.
    public static TtlRule any() {
        return new TtlRule(true, OptionalLong.of(Long.MAX_VALUE));
    }

    /// Only keys without expiry conform.
    public static TtlRule none() {
        return new TtlRule(true, OptionalLong.empty());
    }

    /// Keys must expire, within `maxMillis`.
    public static TtlRule atMost(long maxMillis) {
        return new TtlRule(false, OptionalLong.of(maxMillis));
    }

    /// Keys need not expire; those that do must within `maxMillis`.
    public static TtlRule noneOrAtMost(long maxMillis) {
        return new TtlRule(true, OptionalLong.of(maxMillis));
    }

    /// Whether a key with this reply of `PTTL` conforms. There is no tolerance: jitter only shortens.
    ///
    /// @param pttlMillis milliseconds left; -1 for no expiry
    public boolean conforms(long pttlMillis) {
        if (pttlMillis < 0) {
            return noneAllowed;
        }
        return maxMillis.isPresent() && pttlMillis <= maxMillis.getAsLong();
    }
}
