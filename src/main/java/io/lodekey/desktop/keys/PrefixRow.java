package io.lodekey.desktop.keys;

import io.lodekey.desktop.table.Swatch;

/// One row of the Prefixes tab.
///
/// @param path the prefix with all above it, `doc:ocr`
/// @param name the last step of it, with a colon where names go on
/// @param holds what the keys under it are
/// @param swatch what most of its bytes are
/// @param share of the largest row's bytes, 0 to 1
/// @param deeper whether there is anything to be told apart below it
record PrefixRow(
        String path,
        String name,
        String holds,
        Swatch swatch,
        long keys,
        long bytes,
        double share,
        boolean deeper,
        boolean sampled) {}
