package io.lodekey.redis;

/// Lodekey's own look-ups since the session was opened, counted from each reply. Never set back: not by
/// CONFIG RESETSTAT, not by a restart of the server.
public interface Ledger {
    /// A node the session does not know has none.
    OwnTraffic node(Node node);

    OwnTraffic total();

    /// False once some look-ups could not be told from their replies, or a connection broke with replies missing.
    boolean exact();
}
