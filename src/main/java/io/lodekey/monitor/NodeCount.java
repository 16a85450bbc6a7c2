package io.lodekey.monitor;

import io.lodekey.redis.Node;

/// Keys read from one node, Lodekey's own included: as counted, never scaled.
public record NodeCount(Node node, long keys) {}
