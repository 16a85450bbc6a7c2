package io.lodekey.redis;

/// Takes what a walk found.
@FunctionalInterface
public interface WalkSink {
    /// Called on the walking thread. The window's arrays are reused: it is valid only during the call. Names
    /// ([ScannedWindow#name(int)]) are arrays of their own and may be kept.
    void window(ScannedWindow window);
}
