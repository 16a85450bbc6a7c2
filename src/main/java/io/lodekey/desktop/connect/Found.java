package io.lodekey.desktop.connect;

import io.lodekey.monitor.MemorySample;
import io.lodekey.redis.ServerFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a test of a connection found. What could not be seen is empty.
///
/// @param role of the node, and how many replicas hang on it; of a Cluster how many nodes there are
/// @param keys on all primaries
/// @param memory of all primaries
/// @param missing what the user has no right to, in the order of the views
public record Found(
        ServerFacts facts, Optional<Standing> role, OptionalLong keys, MemorySample memory, List<Missing> missing) {
    public Found {
        missing = List.copyOf(missing);
    }

    /// Primary or replica, and how many there are of either.
    public record Standing(boolean primary, long primaries, long replicas) {
        /// One server.
        public Standing(boolean primary, long replicas) {
            this(primary, 1, replicas);
        }
    }

    /// A part of a view that stays dark.
    ///
    /// @param rule the ACL rule that would turn it on
    public record Missing(Part part, String rule) {}

    /// What a user may lack the right to.
    public enum Part {
        FIGURES("part.figures"),
        COUNT("part.count"),
        WALK("part.walk"),
        NAMES("part.names"),
        TYPES("part.types"),
        EXPIRY("part.expiry"),
        SIZES("part.sizes");

        private final String textKey;

        Part(String textKey) {
            this.textKey = textKey;
        }

        String textKey() {
            return textKey;
        }
    }
}
