package io.lodekey.settings;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;

/// Where Lodekey keeps its files.
///
/// @param config profiles and preferences
/// @param data history, audit, the list of changes
/// @param logs the log file
public record Folders(Path config, Path data, Path logs) {
    /// The platform's own folders for a program's settings and data (XDG on Linux, Library on macOS, AppData on
    /// Windows).
    public static Folders ofPlatform() {
        ProjectDirectories directories = ProjectDirectories.from("io", "Lodekey", "Lodekey");
        Path data = Path.of(directories.dataLocalDir);
        return new Folders(Path.of(directories.configDir), data, data.resolve("logs"));
    }

    /// All three below one folder; nothing outside it is read or written.
    public static Folders under(Path root) {
        return new Folders(root.resolve("config"), root.resolve("data"), root.resolve("logs"));
    }

    /// The same settings with other data, as `--state DIR` asks: history, audit and logs go there.
    public Folders withData(Path folder) {
        return new Folders(config, folder, folder.resolve("logs"));
    }

    /// The file of the profiles.
    public Path profiles() {
        return config.resolve("profiles.json");
    }

    /// The file of the preferences.
    public Path preferences() {
        return config.resolve("preferences.json");
    }
}
