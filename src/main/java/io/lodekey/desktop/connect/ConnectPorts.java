package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Clipboard;
import io.lodekey.desktop.kit.FileChoice;
import io.lodekey.settings.EnvironmentProfile;
import io.lodekey.settings.ProfileStore;
import io.lodekey.settings.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// What the connections need of the program around them.
///
/// @param environment the profile that variables make
/// @param password for servers whose profile brings none, from the environment
/// @param lastProfile the name of the profile last connected
/// @param sampleKeys how many keys the sample server will hold
/// @param timeout of one connect or one reply
/// @param readOnly connect every server read-only
/// @param entered takes a server that was connected
/// @param left called when the person disconnects
public record ConnectPorts(
        ProfileStore store,
        Optional<EnvironmentProfile> environment,
        Optional<Secret> password,
        Optional<String> lastProfile,
        Probe probe,
        Opener opener,
        SampleStarter sample,
        int sampleKeys,
        Duration timeout,
        boolean readOnly,
        Consumer<Opened> entered,
        Runnable left,
        FileChoice files,
        Clipboard clipboard,
        Clock clock) {}
