package io.lodekey.desktop.pools;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The foot of the table: all connections of the server.
///
/// @param share of `maxclients` on the fullest node
record TotalLine(
        String name,
        OptionalLong connections,
        OptionalLong limit,
        OptionalDouble share,
        long addresses,
        long blocked,
        boolean warns) {}
