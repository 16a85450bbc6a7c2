package io.lodekey.redis;

/// A sink that knows what the replies it took say about look-ups.
interface Counted extends ReplySink {
    long hits();

    long misses();

    /// False if some reply does not tell whether its key was there.
    boolean told();
}
