package io.lodekey.pools;

import io.lodekey.redis.PoolReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How full the pools of one application are, all its processes together.
///
/// @param processes how many of them tell
/// @param inUse connections lent out
/// @param limit most connections they may hold
/// @param waiting callers that wait; empty if no process tells
/// @param waitP50 the longest of the processes' medians, in milliseconds
/// @param waitP99 the longest of the processes' 99th percentiles, in milliseconds
/// @param timeouts since the processes started
/// @param fullest the highest share of any one process
public record PoolUse(
        int processes,
        long inUse,
        long limit,
        OptionalLong waiting,
        OptionalDouble waitP50,
        OptionalDouble waitP99,
        OptionalLong timeouts,
        OptionalDouble fullest) {

    /// In use of the limit; 0 where the limit is none.
    public double share() {
        return limit > 0 ? (double) inUse / limit : 0;
    }

    static Optional<PoolUse> of(List<PublishedPool> pools) {
        if (pools.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PoolUse(
                pools.size(),
                pools.stream().mapToLong(PublishedPool::inUse).sum(),
                pools.stream().mapToLong(PublishedPool::size).sum(),
                sum(pools.stream().map(PublishedPool::waiting).toList()),
                most(pools.stream().map(PublishedPool::waitP50).toList()),
                most(pools.stream().map(PublishedPool::waitP99).toList()),
                sum(pools.stream().map(PublishedPool::timeouts).toList()),
                pools.stream()
                        .filter(pool -> pool.size() > 0)
                        .mapToDouble(pool -> (double) pool.inUse() / pool.size())
                        .max()));
    }

    static PoolUse of(PoolReading own) {
        double share = (double) own.inUse() / own.limit();
        return new PoolUse(
                1,
                own.inUse(),
                own.limit(),
                OptionalLong.of(own.waiting()),
                millis(own.waitP50()),
                millis(own.waitP99()),
                OptionalLong.of(own.timeouts()),
                OptionalDouble.of(share));
    }

    static OptionalDouble millis(Optional<Duration> wait) {
        return wait.isPresent() ? OptionalDouble.of(wait.get().toNanos() / 1e6) : OptionalDouble.empty();
    }

    private static OptionalLong sum(List<OptionalLong> figures) {
        return figures.stream().anyMatch(OptionalLong::isPresent)
                ? OptionalLong.of(figures.stream()
                        .filter(OptionalLong::isPresent)
                        .mapToLong(OptionalLong::getAsLong)
                        .sum())
                : OptionalLong.empty();
    }

    private static OptionalDouble most(List<OptionalDouble> figures) {
        return figures.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }
}
