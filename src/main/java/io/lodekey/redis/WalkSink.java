package io.lodekey.redis;

/// Takes what a walk found. Called by one thread at a time, which is another for each node where there are several.
@FunctionalInterface
public interface WalkSink {
    /// The window's arrays are reused: it is valid only during the call. Names ([ScannedWindow#name(int)]) are arrays
    /// of
    /// their own and may be kept.
    void window(ScannedWindow window);

    /// Everything given of this node so far is void: it was lost in the middle, and a cursor is good only where it was
    /// given. Its keys are given again from the beginning, by the same node or by the one that took its place.
    default void restarted(Node node) {}

    /// Slots went from one shard to another while the walk ran, so keys may have been given twice or not at all. Called
    /// at most once, after the last window.
    default void moved() {}
}
