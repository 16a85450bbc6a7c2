package io.lodekey.desktop.chart;

import io.lodekey.desktop.kit.Tone;

/// A value that matters, drawn as a dashed line over the whole width.
///
/// @param words what it means; written on the line, or in the legend when the line is the whole that a share is of
/// @param tone what passing it means: [Tone#WARNING] needs a look, [Tone#DANGER] fails
public record Threshold(double value, String words, Tone tone, boolean inLegend) {}
