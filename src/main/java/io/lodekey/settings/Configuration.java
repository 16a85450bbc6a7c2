package io.lodekey.settings;

import java.util.Map;
import java.util.Optional;

/// What the variables of the environment say.
public final class Configuration {
    private final Behaviour behaviour;
    private final Optional<EnvironmentProfile> environment;
    private final Optional<String> profileName;
    private final Optional<Secret> password;
    private final Optional<Secret> sentinelPassword;

    Configuration(
            Behaviour behaviour,
            Optional<EnvironmentProfile> environment,
            Optional<String> profileName,
            Optional<Secret> password,
            Optional<Secret> sentinelPassword) {
        this.behaviour = behaviour;
        this.environment = environment;
        this.profileName = profileName;
        this.password = password;
        this.sentinelPassword = sentinelPassword;
    }

    /// Reads the variables; those not set take their defaults, and an empty one counts as not set.
    ///
    /// @throws ConfigurationException naming every variable that does not parse
    public static Configuration of(Map<String, String> env) throws ConfigurationException {
        return new Variables(env).configuration();
    }

    /// The behaviour variables.
    public Behaviour behaviour() {
        return behaviour;
    }

    /// The profile of the connection variables; empty when none of them is set.
    public Optional<EnvironmentProfile> environment() {
        return environment;
    }

    /// `LODEKEY_PROFILE`.
    public Optional<String> profileName() {
        return profileName;
    }

    /// `REDIS_PASSWORD`, for a server whose address or profile brought no password.
    public Optional<Secret> password() {
        return password;
    }

    /// `REDIS_SENTINEL_PASSWORD`.
    public Optional<Secret> sentinelPassword() {
        return sentinelPassword;
    }
}
