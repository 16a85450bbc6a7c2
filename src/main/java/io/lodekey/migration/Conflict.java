package io.lodekey.migration;

import io.lodekey.change.PlannedKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A new name that more than one key wants, or that is taken.
///
/// @param target the new name
/// @param sources every old key that wants it, in the order of their names
/// @param occupant who has it; empty in a collision
public record Conflict(Kind kind, byte[] target, List<PlannedKey> sources, Optional<PlannedKey.Occupant> occupant) {
    public Conflict {
        sources = List.copyOf(sources);
    }

    static Conflict of(Kind kind, byte[] target, List<PlannedKey> rows) {
        return new Conflict(
                kind,
                target,
                rows.stream()
                        .sorted((a, b) -> java.util.Arrays.compareUnsigned(
                                a.change().source(), b.change().source()))
                        .toList(),
                rows.stream().flatMap(row -> row.occupant().stream()).findFirst());
    }

    /// Why the old keys cannot have their new name.
    public enum Kind {
        /// Two or more old keys want it.
        COLLISION,
        /// A key has it already.
        OCCUPIED;

        private final String word = name().toLowerCase(Locale.ROOT);

        /// The word in JSON, and the reason for which a plan leaves the key out.
        public String word() {
            return word;
        }
    }
}
