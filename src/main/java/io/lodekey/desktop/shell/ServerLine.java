package io.lodekey.desktop.shell;

import io.lodekey.settings.Environment;

/// The open server as the header names it.
///
/// @param place address, database, topology, product and version in one line
public record ServerLine(String name, Environment environment, String place, boolean readOnly) {}
