package io.lodekey.change;

import io.lodekey.keyspace.KeyType;
import java.util.Optional;

/// One row of a plan.
///
/// @param row its number; 0 for one that is not in a file yet
/// @param type of the value when it was planned
/// @param expiresAt when the key ends, by the server's clock, in milliseconds since 1970; [#NO_EXPIRY] for never
/// @param bytes what MEMORY USAGE estimated, or [#BYTES_UNKNOWN]
/// @param rule by which it was planned: the id of a legacy rule, of a family; never empty
/// @param reason why it is left out, in a word such as `lock-held`; empty if it is to be changed
/// @param occupant who has the new name already; empty if nobody has, or it was not looked at
public record PlannedKey(
        long row,
        PlannedChange change,
        KeyType type,
        long expiresAt,
        long bytes,
        String rule,
        String reason,
        Optional<Occupant> occupant) {
    public static final long NO_EXPIRY = -1;
    public static final long BYTES_UNKNOWN = -1;

    /// One that is to be changed.
    public static PlannedKey of(PlannedChange change, KeyType type, long expiresAt, long bytes, String rule) {
        return new PlannedKey(0, change, type, expiresAt, bytes, rule, "", Optional.empty());
    }

    /// The same key, left out for a reason.
    public PlannedKey without(String why) {
        return new PlannedKey(row, change, type, expiresAt, bytes, rule, why, occupant);
    }

    public boolean isPlanned() {
        return reason.isEmpty();
    }

    /// A key that has the name another one wants.
    ///
    /// @param expiresAt as in [PlannedKey]
    /// @param bytes as in [PlannedKey]
    /// @param sameValue whether its value is the same; empty if they were not compared
    public record Occupant(KeyType type, long expiresAt, long bytes, Optional<Boolean> sameValue) {}
}
