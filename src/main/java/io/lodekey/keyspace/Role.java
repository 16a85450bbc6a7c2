package io.lodekey.keyspace;

import java.util.Locale;

/// What a family is for, which decides what may be cleared or evicted without harm.
public enum Role {
    /// Can be rebuilt, at the family's [MissCost].
    CACHE,
    /// Says that work was done; goes with the cache of its document, or a second run is skipped.
    MARKER,
    STATE,
    LOCK,
    QUEUE,
    LIMIT,
    METRIC;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// The word used in schema files and in JSON, in lower case.
    public String word() {
        return word;
    }

    /// Whether a key of this role may be cleared for itself. A marker may not: it only follows the cache it stands for.
    public boolean clearable() {
        return this == CACHE;
    }
}
