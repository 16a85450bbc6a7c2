package io.lodekey.redis;

import java.util.List;

/// What came back for one [Cmd].
public sealed interface Reply {
    /// A simple string, such as `OK` or `QUEUED`.
    record Status(String text) implements Reply {}

    record Number(long value) implements Reply {}

    record Bulk(byte[] data) implements Reply {}

    record Nil() implements Reply {}

    record Many(List<Reply> items) implements Reply {}

    /// The server refused or failed this one command; the others of the window are not touched by it.
    record Failed(String error) implements Reply {}

    /// The connection broke or the time-out passed before the reply came: the command may or may not have run.
    record InDoubt() implements Reply {}
}
