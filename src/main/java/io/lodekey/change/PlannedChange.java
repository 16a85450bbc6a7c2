package io.lodekey.change;

/// What is to become of one key.
public sealed interface PlannedChange {
    /// The key as it is called now, or, for a restore, will be called.
    byte[] source();

    /// The key gets another name, if that is free.
    record Rename(byte[] source, byte[] target) implements PlannedChange {}

    /// The key goes; its value is kept for an undo.
    record Delete(byte[] source) implements PlannedChange {}

    /// A key that is kept in a file of payloads comes back.
    ///
    /// @param offset where its record begins in that file
    /// @param length of the record in bytes
    record Restore(byte[] source, long offset, int length) implements PlannedChange {}

    /// The key gets another time to end.
    ///
    /// @param newExpiry milliseconds since 1970, or [PlannedKey#NO_EXPIRY]
    record Expire(byte[] source, long newExpiry) implements PlannedChange {}
}
