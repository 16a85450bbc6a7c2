package io.lodekey.keyspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A schema as it was read, with the lines that its parts stand on, before they are held against each other. Parts
/// whose template couldn't be read are missing.
final class SchemaDraft {
    /// Something with the line and the owner that problems with it are told for.
    record Placed<T>(T value, int line, String owner) {}

    String name = "";

    /// Lines of all ids of families, also of those that are missing below.
    final Map<String, Integer> ids = new LinkedHashMap<>();

    final List<Placed<Family>> families = new ArrayList<>();
    final List<Placed<LegacyRule>> rules = new ArrayList<>();
    final List<Placed<LegacyPattern>> patterns = new ArrayList<>();

    /// References of all families; their owner is the id of the family that points.
    final List<Placed<Reference>> references = new ArrayList<>();

    Schema build() {
        return new Schema(
                name,
                families.stream().map(Placed::value).toList(),
                rules.stream().map(Placed::value).toList(),
                patterns.stream().map(Placed::value).toList());
    }
}
