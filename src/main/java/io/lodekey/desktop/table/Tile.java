package io.lodekey.desktop.table;

/// One area of a tree map.
///
/// @param key what it is, shared with the row of the table beside it
/// @param name its first line
/// @param figure its second line, with its unit
/// @param weight how large it is drawn, relative to the others; nothing is drawn for zero
/// @param swatch what its fill means
/// @param full everything about it, for hover and for screen readers
public record Tile(Object key, String name, String figure, double weight, Swatch swatch, String full) {}
