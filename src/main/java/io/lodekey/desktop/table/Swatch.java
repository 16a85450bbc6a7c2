package io.lodekey.desktop.table;

import java.util.Locale;

/// What a fill means, the same for tiles, marks, bars and legends: never one colour a family.
public enum Swatch {
    /// a cache: may be cleared
    CACHE,
    /// state, locks, queues, limits, metrics: stays
    KEPT,
    /// an old name: should move
    LEGACY,
    /// fits nothing; hatched
    UNKNOWN;

    /// The style class that carries its colours, with the part it is used on before it: `mark-cache`, `tile-cache`.
    public String styleClass(String part) {
        return part + "-" + word();
    }

    /// The name in small letters, for the keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
