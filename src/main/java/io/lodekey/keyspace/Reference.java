package io.lodekey.keyspace;

import java.util.Optional;

/// How a key of one family leads to keys of another.
///
/// The other variables of the target's template take the values of variables of the same name in the source's name
/// (so a set of version 2 leads to embeddings of version 2); those that the source lacks may be anything.
///
/// @param targetFamily id of the family that is pointed at
/// @param kind where the id is found
/// @param variable the variable of the target's template that the id fills
/// @param nameVariable the variable of the source's name that holds the id; present for [ReferenceKind#NAME] only
public record Reference(String targetFamily, ReferenceKind kind, String variable, Optional<String> nameVariable) {
    public Reference {
        if (nameVariable.isPresent() != (kind == ReferenceKind.NAME)) {
            throw new IllegalArgumentException(
                    "a variable of the name belongs to references by name, and to them only");
        }
    }

    /// A reference whose ids stand in the value.
    public Reference(String targetFamily, ReferenceKind kind, String variable) {
        this(targetFamily, kind, variable, Optional.empty());
    }
}
