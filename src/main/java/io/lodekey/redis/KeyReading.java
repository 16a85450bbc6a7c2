package io.lodekey.redis;

import io.lodekey.keyspace.KeyType;
import java.util.OptionalLong;

/// One key as it was found.
///
/// @param exists false if there is no such key; then nothing else here means anything
/// @param pttl milliseconds left; -1 without expiry
/// @param bytes MEMORY USAGE's estimate; -1 when the server would not say
/// @param length items of a collection or bytes of a string; empty for types Lodekey does not read
public record KeyReading(
        byte[] name, boolean exists, KeyType type, long pttl, long bytes, OptionalLong length, KeyValue value) {}
