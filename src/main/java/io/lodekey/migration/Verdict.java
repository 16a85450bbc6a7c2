package io.lodekey.migration;

import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.LegacyPattern;
import io.lodekey.keyspace.LegacyRule;

/// What a migration means for one key.
public sealed interface Verdict {
    /// Its name has the new form; keys of Lodekey itself are among these.
    record Conforming(Family family) implements Verdict {}

    /// It has a rule and a new name that it may take, if nobody else has or wants it.
    ///
    /// @param family of the new name
    record Moves(LegacyRule rule, byte[] target, Family family) implements Verdict {}

    /// It has a rule and stays all the same.
    ///
    /// @param target the new name that the rule makes; empty where it makes none
    record Stays(LegacyRule rule, SkipReason reason, byte[] target) implements Verdict {}

    /// Its name is old, and no new one can be computed.
    record WithoutRule(LegacyPattern pattern) implements Verdict {}

    /// Its name says nothing to the schema, or begins like a family's and is none.
    record Unknown() implements Verdict {}
}
