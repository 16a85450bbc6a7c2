package io.lodekey.migration;

import java.time.Duration;

/// How to plan.
///
/// @param gentle small SCAN steps and as much pause as work, for a server that is busy
/// @param inUseWithin an old key used within this time counts as in use
public record PlanOptions(boolean gentle, Duration inUseWithin) {
    /// At full speed; in use is what was used in the last minute.
    public static PlanOptions usual() {
        return new PlanOptions(false, Duration.ofMinutes(1));
    }

    public PlanOptions withGentle(boolean wanted) {
        return new PlanOptions(wanted, inUseWithin);
    }
}
