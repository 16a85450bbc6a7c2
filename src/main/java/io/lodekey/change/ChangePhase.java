package io.lodekey.change;

/// What a run is doing.
public enum ChangePhase {
    /// Looking whether the plan still fits the server.
    CHECKING,
    /// Another process holds the lock of the same change and may be gone: waiting until the lock runs out.
    WAITING_FOR_LOCK,
    BACKING_UP,
    /// Looking what became of keys that an earlier run had in flight.
    SETTLING,
    CHANGING,
    PAUSED,
    /// The connection broke; trying to come back.
    RECONNECTING,
    ENDED
}
