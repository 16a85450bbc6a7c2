package io.lodekey.desktop.table;

/// One bar of a bucket chart.
///
/// @param label below the axis
/// @param value its height, relative to the others
/// @param figure above it
/// @param full everything about it, for hover, screen readers and the table
/// @param muted drawn in grey: it stands beside the scale, not on it
public record BucketBar(String label, double value, String figure, String full, boolean muted) {}
