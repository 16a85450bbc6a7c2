package io.lodekey.monitor;

import io.lodekey.keyspace.KeyType;

/// One of the biggest keys. Equal only to itself, as arrays are.
///
/// @param key the name's bytes, not to be changed
/// @param bytes the MEMORY USAGE estimate, of five sampled elements for a collection
@SuppressWarnings("ArrayRecordComponent") // a name is bytes, and copying each would double a window's cost
public record BigKey(byte[] key, KeyType type, long bytes) {}
