package io.lodekey.change;

/// How many rows of one rule are to be changed, or left out for one reason.
///
/// @param reason empty for those to be changed
/// @param bytes the sum of what is known of their sizes
public record PlanCount(String rule, String reason, long keys, long bytes) {
    public boolean isPlanned() {
        return reason.isEmpty();
    }
}
