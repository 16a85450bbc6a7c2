package io.lodekey.demo;

import java.util.List;

/// Where the keys of a sample go. Texts are one byte a character, so that they can stand for any bytes.
interface KeySink {
    /// A time to live that means none.
    long NEVER = -1;

    /// A string.
    ///
    /// @param millis time to live, or [#NEVER]
    /// @param value only read during the call
    void string(byte[] key, long millis, Bytes value);

    void list(byte[] key, long millis, List<String> items);

    void set(byte[] key, long millis, List<String> members);

    void sortedSet(byte[] key, long millis, List<Scored> entries);

    /// A hash.
    ///
    /// @param pairs field, value, field, value
    void hash(byte[] key, long millis, List<String> pairs);

    /// A stream; streams of the sample don't expire.
    ///
    /// @param entries in the order of their ids
    void stream(byte[] key, List<Entry> entries);

    /// A group that has read the first `taken` entries of a stream and acknowledged none.
    void group(byte[] stream, String name, String consumer, int taken);

    /// A member of a sorted set.
    record Scored(long score, String member) {}

    /// An entry of a stream.
    ///
    /// @param id as `1793606400000-0`
    /// @param pairs field, value, field, value
    record Entry(String id, List<String> pairs) {}
}
