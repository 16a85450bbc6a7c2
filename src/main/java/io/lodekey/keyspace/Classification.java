package io.lodekey.keyspace;

/// What a name is to a schema. Exactly one holds for every name; equal answers of one schema are the same instance.
public sealed interface Classification {
    /// The name fits a family. Says nothing about the type or time to live of the key.
    record Fits(Family family) implements Classification {}

    /// The name is old and a rule tells what it should become.
    record Legacy(LegacyRule rule) implements Classification {}

    /// The name is old and no rule tells what it should become.
    record LegacyWithoutRule(LegacyPattern pattern) implements Classification {}

    /// The name begins with the literal segments of `family` but fits nothing; it is counted in no family.
    record Malformed(Family family) implements Classification {}

    /// The name fits nothing.
    record Unknown() implements Classification {}
}
