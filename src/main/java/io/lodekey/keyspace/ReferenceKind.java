package io.lodekey.keyspace;

/// Where the ids are that lead from one key to others.
public enum ReferenceKind {
    /// The value is a JSON array; each element is an id.
    JSON_ARRAY,
    /// The value is a set; each member is an id.
    SET_MEMBERS,
    /// The id is a variable of the key's own name.
    NAME
}
