package io.lodekey.desktop.keys;

import io.lodekey.desktop.table.Swatch;
import io.lodekey.keyspace.KeyType;

/// One row of the Biggest tab.
///
/// @param key the name as printed
/// @param belongs the family's label, or what else the name is
/// @param swatch what its role is
/// @param share of the biggest key's bytes, 0 to 1
record BigRow(String key, KeyType type, String belongs, Swatch swatch, long bytes, double share) {}
