package io.lodekey.desktop;

import io.lodekey.settings.Behaviour;
import io.lodekey.settings.EnvironmentProfile;
import io.lodekey.settings.Folders;
import io.lodekey.settings.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How the desktop is to open.
///
/// @param start what to connect first; empty begins with the connections
/// @param schema a key schema file that goes before that of profiles and preferences
/// @param readOnly connect every server read-only
/// @param timeout of one connect or one reply
/// @param environment the profile that variables make
/// @param password for servers whose profile brings none
/// @param version of the program, for the status bar
public record DesktopRequest(
        Optional<Start> start,
        Optional<Path> schema,
        boolean readOnly,
        Duration timeout,
        Folders folders,
        Behaviour behaviour,
        Optional<EnvironmentProfile> environment,
        Optional<Secret> password,
        String version) {}
