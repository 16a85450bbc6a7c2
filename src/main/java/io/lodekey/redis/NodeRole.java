package io.lodekey.redis;

/// What a server node does in its topology: takes writes, or follows one that does.
public enum NodeRole {
    PRIMARY,
    REPLICA
}
