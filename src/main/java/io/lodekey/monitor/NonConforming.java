package io.lodekey.monitor;

import io.lodekey.keyspace.Family;
import java.util.Optional;

/// One key that breaks its family's contract. Equal only to itself, as arrays are.
///
/// @param key the name's bytes, not to be changed
/// @param family the family it belongs to, or whose beginning a malformed name has
/// @param detail a clause for a person: what was found and what the rule wants
@SuppressWarnings("ArrayRecordComponent") // a name is bytes, and copying each would double a window's cost
public record NonConforming(byte[] key, Optional<Family> family, Why why, String detail) {}
