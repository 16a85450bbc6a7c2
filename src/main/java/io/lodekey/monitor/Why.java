package io.lodekey.monitor;

/// What is wrong with a key whose name belongs to a family. A key with two faults is told once, with the first of
/// these.
public enum Why {
    /// The name begins as the family's does but fits no template.
    MALFORMED,
    TYPE,
    TTL;

    /// `malformed`, `type`, `ttl`: what commands and JSON say.
    public String word() {
        return switch (this) {
            case MALFORMED -> "malformed";
            case TYPE -> "type";
            case TTL -> "ttl";
        };
    }
}
