package io.lodekey.redis;

import io.lodekey.settings.HostPort;

/// One server process that holds keys. A standalone session has exactly one.
///
/// @param id stable while the session lives, and what ledgers and lanes are kept by: the address for a standalone
///     server (its run id changes with every restart)
public record Node(String id, HostPort address, NodeRole role) {}
