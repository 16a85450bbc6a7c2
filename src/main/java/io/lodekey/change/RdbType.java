package io.lodekey.change;

import io.lodekey.keyspace.KeyType;

/// The type of a value by the first byte of its payload, which says how it is encoded (`rdb.h` of Redis and Valkey).
final class RdbType {
    private RdbType() {}

    static KeyType of(byte[] payload) {
        if (payload.length == 0) {
            return KeyType.OTHER;
        }
        return switch (payload[0]) {
            case 0 -> KeyType.STRING;
            case 1, 10, 14, 18 -> KeyType.LIST;
            case 2, 11, 20 -> KeyType.SET;
            case 3, 5, 12, 17 -> KeyType.ZSET;
            case 4, 9, 13, 16, 22, 23, 24, 25 -> KeyType.HASH;
            case 15, 19, 21 -> KeyType.STREAM;
            default -> KeyType.OTHER;
        };
    }
}
