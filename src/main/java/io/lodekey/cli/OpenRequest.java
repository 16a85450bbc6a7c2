package io.lodekey.cli;

import io.lodekey.settings.Configuration;
import io.lodekey.settings.Folders;
import io.lodekey.settings.LogFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How the desktop is to open.
///
/// @param server the server to connect first; empty begins with the connections
/// @param schema the schema file of `--schema`, before that of profile and preferences
/// @param readOnly connect every server read-only
/// @param timeout of one connect or one reply
/// @param log already open
public record OpenRequest(
        Optional<ChosenServer> server,
        Optional<Path> schema,
        boolean readOnly,
        Duration timeout,
        Folders folders,
        Configuration configuration,
        LogFile log) {}
