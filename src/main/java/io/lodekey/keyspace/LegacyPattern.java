package io.lodekey.keyspace;

/// Old names for which no new name can be computed.
///
/// @param index position in [Schema#legacyPatterns()], from 0
/// @param template their shape
/// @param note what a person should know; may be empty
public record LegacyPattern(int index, Template template, String note) {
    /// The template, which is how reports call the pattern.
    public String id() {
        return template.text();
    }
}
