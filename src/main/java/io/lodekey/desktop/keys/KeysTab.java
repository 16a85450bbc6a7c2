package io.lodekey.desktop.keys;

import java.util.Locale;

/// The tabs of the view, in their order.
public enum KeysTab {
    FAMILIES,
    TYPES,
    PREFIXES,
    LEGACY,
    UNKNOWN,
    NOT_CONFORMING,
    BIGGEST;

    /// How texts call it: `tab.<word>`, `filter.<word>`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
