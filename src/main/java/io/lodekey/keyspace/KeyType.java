package io.lodekey.keyspace;

import java.util.Locale;

/// The type of a value, as `TYPE` names it. Types of modules are [#OTHER].
public enum KeyType {
    STRING,
    LIST,
    SET,
    ZSET,
    HASH,
    STREAM,
    OTHER;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// The word Redis uses, in lower case; `other` for [#OTHER].
    public String word() {
        return word;
    }

    /// The type that Redis calls `redisWord`; [#OTHER] for every word that is none of the six (`ReJSON-RL`, `none`).
    public static KeyType of(String redisWord) {
        return switch (redisWord) {
            case "string" -> STRING;
            case "list" -> LIST;
            case "set" -> SET;
            case "zset" -> ZSET;
            case "hash" -> HASH;
            case "stream" -> STREAM;
            default -> OTHER;
        };
    }
}
