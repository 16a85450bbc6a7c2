package io.lodekey.desktop.chart;

import io.lodekey.desktop.kit.Tone;

/// A threshold on a gauge.
///
/// @param share 0 to 1
/// @param tone what passing it means
/// @param badBelow whether a smaller share has passed it, rather than a larger one
public record GaugeTick(double share, Tone tone, boolean badBelow) {
    boolean passedBy(double value) {
        return badBelow ? value < share : value >= share;
    }
}
