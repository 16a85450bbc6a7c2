package io.lodekey.cli;

import io.lodekey.settings.Folders;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/// What a run is surrounded by.
///
/// @param env the variables of the environment
/// @param folders where settings are; asked only by a command that needs them
/// @param workingFolder where `demo` leaves its pictures
public record Surroundings(Map<String, String> env, Supplier<Folders> folders, Path workingFolder, Clock clock) {
    /// Those of this process.
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                Folders::ofPlatform,
                Path.of("").toAbsolutePath(),
                Clock.system(ZoneId.systemDefault()));
    }
}
