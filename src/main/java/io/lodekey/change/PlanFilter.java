package io.lodekey.change;

import java.util.Optional;

/// Which rows of a plan to give.
///
/// @param rule only those of this rule
/// @param reason only those left out for this reason; the empty text means those that are to be changed
/// @param prefix only those whose name begins so; empty for all
public record PlanFilter(Optional<String> rule, Optional<String> reason, byte[] prefix) {
    private static final byte[] ANY = {};

    public static PlanFilter all() {
        return new PlanFilter(Optional.empty(), Optional.empty(), ANY);
    }

    /// Only what is to be changed.
    public static PlanFilter planned() {
        return all().withReason("");
    }

    public PlanFilter withRule(String id) {
        return new PlanFilter(Optional.of(id), reason, prefix);
    }

    public PlanFilter withReason(String why) {
        return new PlanFilter(rule, Optional.of(why), prefix);
    }

    public PlanFilter withPrefix(byte[] start) {
        return new PlanFilter(rule, reason, start);
    }
}
