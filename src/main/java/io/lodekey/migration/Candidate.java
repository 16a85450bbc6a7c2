package io.lodekey.migration;

import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.LegacyRule;

/// A key that moves unless somebody else has its new name or wants it.
///
/// @param family of the new name
/// @param expiresAt milliseconds since the epoch on the server's clock, -1 for no expiry
record Candidate(LegacyRule rule, Family family, byte[] source, byte[] target, KeyType type, long expiresAt) {}
