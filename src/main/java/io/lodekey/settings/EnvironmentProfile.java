package io.lodekey.settings;

import java.util.Optional;

/// The profile that the connection variables make, with the passwords beside them.
public record EnvironmentProfile(Profile profile, Optional<Secret> password, Optional<Secret> sentinelPassword) {}
