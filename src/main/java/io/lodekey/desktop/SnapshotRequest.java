package io.lodekey.desktop;

import io.lodekey.keyspace.Schema;
import io.lodekey.redis.ServerTarget;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.Optional;

/// Which pictures to take.
///
/// @param view one of [Snapshots#views()]; empty for all
/// @param theme [ThemeChoice#SYSTEM] takes both
/// @param width of the window in pixels
/// @param height of the window in pixels
/// @param folder where they go, made when missing; a picture is called `<view>-<theme>.png`
/// @param version of the program, for the status bar
public record SnapshotRequest(
        Profile profile,
        ServerTarget target,
        Schema schema,
        Optional<String> view,
        ThemeChoice theme,
        int width,
        int height,
        Path folder,
        String version) {}
