package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.GaugeReading;
import java.util.List;
import java.util.Optional;

/// A panel with a gauge and what the share rests on.
///
/// @param gauge empty where there is no whole to be a share of: then `lead` is the panel's figure
/// @param lead a figure beside the gauge
/// @param below what `lead` is
/// @param lines more of the basis
/// @param warning the threshold that was passed, in words
record Dial(Optional<GaugeReading> gauge, String lead, String below, List<String> lines, Optional<String> warning) {
    Dial {
        lines = List.copyOf(lines);
    }
}
