package io.lodekey.change;

import io.lodekey.redis.Lease;
import io.lodekey.redis.Session;

/// Everything a run works with once it may write.
record Workplace(
        PlanFile plan,
        Session session,
        RunOptions options,
        Direction direction,
        Throttle throttle,
        Gate gate,
        Channel channel,
        Sight sight,
        Lease lease,
        Reporter reporter) {}
