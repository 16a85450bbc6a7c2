package io.lodekey.monitor;

import io.lodekey.redis.Node;

/// Keys read from one node, Lodekey's own included: as counted, never scaled. The node's role tells if it was a replica
/// that was read; it is that of the time of reading.
public record NodeCount(Node node, long keys) {}
