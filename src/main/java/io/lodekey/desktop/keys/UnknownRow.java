package io.lodekey.desktop.keys;

/// One row of the Unknown tab: names that fit nothing and begin alike.
///
/// @param prefix up to the first colon, as printed
/// @param ofUnknown share of all unknown keys, 0 to 1
/// @param share of the largest row's bytes, 0 to 1
record UnknownRow(String prefix, long keys, double ofUnknown, long bytes, double share, boolean sampled) {}
