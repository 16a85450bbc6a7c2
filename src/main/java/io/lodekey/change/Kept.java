package io.lodekey.change;

/// What is kept of a key: where its payload lies, and what its value was.
///
/// @param row of the plan
/// @param place where its record begins in the file of payloads; -1 if only the hashes are kept
/// @param length of the record in bytes
/// @param expiresAt as in [PlannedKey], at the moment it was read
/// @param dump SHA-1 of what DUMP gave
/// @param content a hash of the members or fields that does not depend on their order; empty for types whose DUMP
///     is always the same
record Kept(long row, long place, int length, long expiresAt, byte[] dump, byte[] content) {}
