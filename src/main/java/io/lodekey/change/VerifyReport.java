package io.lodekey.change;

import java.util.List;

/// How the keys compare with what was planned. Every key that was done is in one of the first six.
///
/// @param ok as planned
/// @param missing gone, though its time has not passed
/// @param type of another type
/// @param value of another value, where the journal holds a hash of it
/// @param ttl ends at another time, by more than a second
/// @param changed written again since, or gone because its time had passed
/// @param valuesCompared how many had a hash to compare with
/// @param differences the first of those that are not ok
public record VerifyReport(
        long ok,
        long missing,
        long type,
        long value,
        long ttl,
        long changed,
        long valuesCompared,
        List<Difference> differences) {
    public VerifyReport {
        differences = List.copyOf(differences);
    }

    /// In what way a key differs.
    public enum Kind {
        MISSING,
        TYPE,
        VALUE,
        TTL,
        CHANGED
    }

    /// @param key the name looked at: the new one of a rename
    /// @param why for a person, as part of a sentence
    public record Difference(byte[] key, Kind kind, String why) {}

    public boolean isClean() {
        return missing + type + value + ttl + changed == 0;
    }
}
