package io.lodekey.change;

import io.lodekey.keyspace.KeyType;
import java.util.Optional;

/// What a look at a key showed.
///
/// @param type empty if there is no such key
/// @param expiresAt as in [PlannedKey]; means nothing if there is no such key
record Seen(Optional<KeyType> type, long expiresAt) {
    /// How far two readings of one expiry may be apart.
    static final long TOLERANCE_MILLIS = 1_000;

    boolean exists() {
        return type.isPresent();
    }

    /// Of this type and with this expiry.
    boolean is(KeyType planned, long expiry) {
        return type.filter(found -> found == planned).isPresent() && sameExpiry(expiresAt, expiry);
    }

    static boolean sameExpiry(long one, long other) {
        boolean never = one == PlannedKey.NO_EXPIRY;
        return never == (other == PlannedKey.NO_EXPIRY) && (never || Math.abs(one - other) <= TOLERANCE_MILLIS);
    }
}
