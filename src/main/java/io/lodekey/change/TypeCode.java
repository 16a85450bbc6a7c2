package io.lodekey.change;

import io.lodekey.keyspace.KeyType;

/// Types of values as numbers in a plan file. A number never changes its meaning.
final class TypeCode {
    private TypeCode() {}

    static int of(KeyType type) {
        return switch (type) {
            case STRING -> 0;
            case LIST -> 1;
            case SET -> 2;
            case ZSET -> 3;
            case HASH -> 4;
            case STREAM -> 5;
            case OTHER -> 6;
        };
    }

    static KeyType type(int code) {
        return switch (code) {
            case 0 -> KeyType.STRING;
            case 1 -> KeyType.LIST;
            case 2 -> KeyType.SET;
            case 3 -> KeyType.ZSET;
            case 4 -> KeyType.HASH;
            case 5 -> KeyType.STREAM;
            default -> KeyType.OTHER;
        };
    }
}
