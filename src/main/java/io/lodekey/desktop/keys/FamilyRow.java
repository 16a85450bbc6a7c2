package io.lodekey.desktop.keys;

import io.lodekey.desktop.table.Swatch;
import io.lodekey.keyspace.MissCost;

/// One row of the Families tab: a family, or one of the kinds of names that belong to none.
///
/// @param key stable: the family's id, or the kind's name in brackets, which no id can be
/// @param kind what the row is, which decides what opening it leads to
/// @param label short name for people
/// @param template the family's names; blank for the other kinds
/// @param about what hover tells: template, type, expiry, role, note, and the interval of a sample
/// @param swatch what its colour means
/// @param keys scaled if sampled; as bytes and noExpiry below zero while awaited
/// @param bytes MEMORY USAGE, scaled if sampled
/// @param share of the largest row's bytes, 0 to 1
/// @param noExpiry keys that don't expire
/// @param noExpiryWrong those of them that should
/// @param nonConforming keys of a wrong type or expiry
/// @param cost of a miss
/// @param sampled whether the figures are scaled
record FamilyRow(
        String key,
        Kind kind,
        String label,
        String template,
        String about,
        Swatch swatch,
        long keys,
        long bytes,
        double share,
        long noExpiry,
        long noExpiryWrong,
        long nonConforming,
        MissCost cost,
        boolean sampled) {

    /// What a row of this tab can be.
    enum Kind {
        FAMILY,
        LEGACY,
        LEGACY_WITHOUT_RULE,
        MALFORMED,
        UNKNOWN;

        /// The key of its one row; for families the id is the key.
        String key() {
            return "(" + name() + ")";
        }
    }
}
