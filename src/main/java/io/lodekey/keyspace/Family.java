package io.lodekey.keyspace;

import java.util.List;
import java.util.Set;

/// One key family: a name template and what the keys that fit it must be.
///
/// @param index position in [Schema#families()], from 0: an array index for whoever counts by family
/// @param id what commands, JSON and variables call it; lower-case letters, digits and `_`
/// @param label short name for people (`OCR result`)
/// @param template the shape of its names
/// @param types the types its keys may have; empty for any
/// @param ttl how long its keys may live
/// @param role what it is for
/// @param cost what a miss costs
/// @param references which other keys its keys lead to
/// @param note what else a person should know; may be empty
/// @param own whether these are keys of Lodekey itself, never counted as the user's
/// @param content what its values hold
public record Family(
        int index,
        String id,
        String label,
        Template template,
        Set<KeyType> types,
        TtlRule ttl,
        Role role,
        MissCost cost,
        List<Reference> references,
        String note,
        boolean own,
        Content content) {
    public Family {
        types = Set.copyOf(types);
        references = List.copyOf(references);
    }

    /// A family whose schema says nothing about content.
    public Family(
            int index,
            String id,
            String label,
            Template template,
            Set<KeyType> types,
            TtlRule ttl,
            Role role,
            MissCost cost,
            List<Reference> references,
            String note,
            boolean own) {
        this(index, id, label, template, types, ttl, role, cost, references, note, own, Content.unsaid());
    }

    /// Whether a key of this family may have type `type`.
    public boolean accepts(KeyType type) {
        return types.isEmpty() || types.contains(type);
    }
}
