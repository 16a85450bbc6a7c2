package io.lodekey.monitor;

/// Keys that expire within `upToSeconds` but not within the bucket before.
///
/// @param upToSeconds [#BEYOND] for the last bucket, which has no end
/// @param bytes MEMORY USAGE of these keys
public record Bucket(long upToSeconds, long keys, long bytes) {
    /// The bound of the last bucket.
    public static final long BEYOND = Long.MAX_VALUE;
}
