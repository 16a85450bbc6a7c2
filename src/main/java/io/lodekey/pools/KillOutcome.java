package io.lodekey.pools;

/// What became of one connection that was to be closed.
public sealed interface KillOutcome {
    Client client();

    /// The server closed it.
    record Killed(Client client) implements KillOutcome {}

    /// It had gone by itself, or another connection has its place: nothing was closed.
    record Gone(Client client) implements KillOutcome {}

    /// No answer came: it may or may not have been closed.
    record InDoubt(Client client) implements KillOutcome {}

    /// It was left alone.
    ///
    /// @param why one sentence for a person
    record Kept(Client client, String why) implements KillOutcome {}
}
