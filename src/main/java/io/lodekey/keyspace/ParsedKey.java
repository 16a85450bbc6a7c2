package io.lodekey.keyspace;

import java.util.SequencedMap;

/// A name taken apart.
///
/// @param family the family it fits
/// @param variables the values of the template's variables in the template's order; with `version` last when the name
///     carries a version suffix. A rest variable's value contains the colons between its segments.
public record ParsedKey(Family family, SequencedMap<String, byte[]> variables) {}
