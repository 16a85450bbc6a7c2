package io.lodekey.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A server under a name. It holds no password.
///
/// @param name unique among profiles, not blank, at most 100 characters
/// @param readOnly Lodekey sends no writing command
/// @param schema a schema file of its own; empty takes the one in the preferences, or the bundled one
/// @param lastUsed when it was last connected
public record Profile(
        String name,
        Environment environment,
        ServerAddress address,
        boolean readOnly,
        Optional<Path> schema,
        Optional<Instant> lastUsed) {
    /// The name of the profile that the variables of the environment make; no stored profile may have it.
    public static final String ENVIRONMENT_NAME = "environment";

    /// The longest name.
    public static final int NAME_LIMIT = 100;

    public Profile {
        nameProblem(name).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /// What is wrong with a name, as a sentence for a form; empty when it can be used.
    public static Optional<String> nameProblem(String name) {
        if (name.isBlank()) {
            return Optional.of("A profile needs a name.");
        }
        if (name.length() > NAME_LIMIT) {
            return Optional.of("A profile's name has at most " + NAME_LIMIT + " characters.");
        }
        if (!name.equals(name.strip()) || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("A profile's name has no spaces at its ends and no control characters.");
        }
        return Optional.empty();
    }

    /// The same profile, used at `at`.
    public Profile usedAt(Instant at) {
        return new Profile(name, environment, address, readOnly, schema, Optional.of(at));
    }
}
