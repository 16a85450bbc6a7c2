package io.lodekey.desktop.keys;

import io.lodekey.keyspace.KeyType;

/// One row of the Types tab.
///
/// @param keysShare of all keys, 0 to 1
/// @param bytesShare of all bytes, 0 to 1
/// @param barShare of the largest type's bytes, 0 to 1
record TypeRow(
        KeyType type, long keys, double keysShare, long bytes, double bytesShare, double barShare, boolean sampled) {
    /// Bytes a key, rounded; 0 without keys.
    long mean() {
        return keys == 0 ? 0 : Math.round((double) bytes / keys);
    }
}
