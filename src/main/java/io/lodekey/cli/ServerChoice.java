package io.lodekey.cli;

import io.lodekey.redis.ServerTarget;
import io.lodekey.settings.AddressException;
import io.lodekey.settings.Configuration;
import io.lodekey.settings.Environment;
import io.lodekey.settings.EnvironmentProfile;
import io.lodekey.settings.Folders;
import io.lodekey.settings.ParsedAddress;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ProfileStore;
import io.lodekey.settings.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Which server is meant: `--uri`, or `--profile`, or `LODEKEY_PROFILE`, or the profile that the connection variables
/// make. The variables change none of the others; only `REDIS_PASSWORD` serves where an address or profile brings no
/// password, since that is the way to give one that no list of processes shows.
final class ServerChoice {
    private final GlobalOptions options;
    private final Configuration configuration;
    private final Supplier<Folders> folders;
    private final Consumer<String> messages;

    ServerChoice(
            GlobalOptions options, Configuration configuration, Supplier<Folders> folders, Consumer<String> messages) {
        this.options = options;
        this.configuration = configuration;
        this.folders = folders;
        this.messages = messages;
    }

    /// @throws BadArgument when none is named, or the one named cannot be
    ChosenServer required() throws AddressException {
        return named().orElseThrow(() -> new BadArgument(
                "No server is named; give --uri redis://host:port or --profile NAME, or set REDIS_HOST."));
    }

    /// The server, if one is named at all.
    Optional<ChosenServer> named() throws AddressException {
        return asked().or(() -> configuration.environment().map(this::ofEnvironment));
    }

    /// The server that is named, else the one at an address that is known otherwise.
    ChosenServer namedOr(Supplier<String> uri) throws AddressException {
        Optional<ChosenServer> named = named();
        return named.isPresent() ? named.get() : ofAddress(uri.get());
    }

    /// The server that a person asked for, by an option or `LODEKEY_PROFILE`. A connection variable is no such wish: it
    /// may be a left-over of the shell, and the desktop must not connect what nobody asked for.
    Optional<ChosenServer> asked() throws AddressException {
        if (options.uri().isPresent() && options.profile().isPresent()) {
            throw new BadArgument("Give either --uri or --profile, not both.");
        }
        if (options.cluster() && options.uri().isEmpty()) {
            throw new BadArgument("--cluster goes with --uri.");
        }
        if (options.uri().isPresent()) {
            return Optional.of(ofAddress(options.uri().get()));
        }
        if (options.profile().isPresent()) {
            return Optional.of(ofProfile(options.profile().get(), "--profile"));
        }
        if (configuration.profileName().isPresent()) {
            return Optional.of(ofProfile(configuration.profileName().get(), "LODEKEY_PROFILE"));
        }
        return Optional.empty();
    }

    private ChosenServer ofAddress(String uri) throws AddressException {
        ParsedAddress parsed = ParsedAddress.parse(uri, options.cluster());
        if (parsed.password().isPresent()) {
            messages.accept("A password on the command line can be read by everyone on this machine;"
                    + " set REDIS_PASSWORD instead.");
        }
        String name = parsed.address().hosts().getFirst().toString();
        Profile profile = new Profile(
                name.length() > Profile.NAME_LIMIT ? name.substring(0, Profile.NAME_LIMIT) : name,
                Environment.NONE,
                parsed.address(),
                false,
                Optional.empty(),
                Optional.empty());
        return chosen(profile, parsed.password().or(configuration::password));
    }

    private ChosenServer ofProfile(String name, String source) {
        if (name.equals(Profile.ENVIRONMENT_NAME)) {
            return configuration
                    .environment()
                    .map(this::ofEnvironment)
                    .orElseThrow(() -> new BadArgument(source + " names the profile environment, and none of the"
                            + " variables REDIS_HOST, REDIS_PORT, REDIS_DB, REDIS_USERNAME and REDIS_SSL is set."));
        }
        ProfileStore.Loaded loaded = new ProfileStore(folders.get().profiles()).load();
        loaded.setAside().ifPresent(messages);
        return loaded.profiles().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .map(profile -> chosen(profile, configuration.password()))
                .orElseThrow(() -> unknown(name, source, loaded.profiles()));
    }

    private BadArgument unknown(String name, String source, List<Profile> profiles) {
        String known = profiles.stream().map(Profile::name).collect(Collectors.joining(", "));
        return new BadArgument(source + " names the profile " + name + ", which does not exist; "
                + (known.isEmpty() ? "there are no profiles yet." : "there are " + known + "."));
    }

    private ChosenServer ofEnvironment(EnvironmentProfile environment) {
        return chosen(environment.profile(), environment.password());
    }

    private ChosenServer chosen(Profile profile, Optional<Secret> password) {
        return new ChosenServer(
                profile,
                new ServerTarget(
                        profile.address(),
                        password,
                        configuration.sentinelPassword(),
                        options.readOnly() || profile.readOnly(),
                        options.timeout(),
                        ServerTarget.CLIENT_NAME,
                        configuration.behaviour().maxConnections()));
    }
}
