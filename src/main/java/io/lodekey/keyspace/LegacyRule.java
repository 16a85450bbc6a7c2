package io.lodekey.keyspace;

import java.util.Set;

/// An old name and the new name it should become.
///
/// @param index position in [Schema#legacyRules()], from 0
/// @param from the shape of old names
/// @param to the shape of new names; has exactly the variables of `from`
/// @param types the types that are expected under old names; empty for any
/// @param held whether these are locks, which exist while they are held and are never moved: listed and watched only
/// @param note what a person should know; may be empty
public record LegacyRule(int index, Template from, Template to, Set<KeyType> types, boolean held, String note) {
    public LegacyRule {
        types = Set.copyOf(types);
    }

    /// The template of the old names, which is how reports call the rule.
    public String id() {
        return from.text();
    }
}
