package io.lodekey.desktop.keys;

/// One row of the Legacy tab: a rule, or a pattern without one.
///
/// @param from template of the old names
/// @param to template of the new ones, or `–`
/// @param step what becomes of these keys
/// @param share of the largest row's bytes, 0 to 1
/// @param note the schema's own, may be blank
record LegacyRow(
        String from,
        String to,
        Step step,
        long keys,
        long bytes,
        double share,
        long noExpiry,
        String note,
        boolean sampled) {

    /// What becomes of keys under an old name.
    enum Step {
        /// a rule computes the new name
        MOVES,
        /// a lock: exists while it is held, never moved
        HELD,
        /// no new name can be computed
        NO_RULE
    }
}
