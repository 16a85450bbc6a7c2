package io.lodekey.redis;

import java.time.Instant;

/// What a session's reader connection is doing.
public sealed interface ConnectionState {
    /// The first connect; a session that could be opened has left this state.
    record Connecting() implements ConnectionState {}

    record Live(Instant since) implements ConnectionState {}

    /// The connection broke.
    ///
    /// @param why one sentence for a person
    record Lost(Instant since, String why) implements ConnectionState {}

    /// Trying to come back, which goes on until it works or the session is closed.
    ///
    /// @param attempt counted from 1
    record Reconnecting(Instant lostSince, int attempt) implements ConnectionState {}

    record Closed() implements ConnectionState {}
}
