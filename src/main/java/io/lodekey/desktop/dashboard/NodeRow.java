package io.lodekey.desktop.dashboard;

import io.lodekey.monitor.HitRate;
import io.lodekey.monitor.NodeSample;

/// One node of the table.
///
/// @param hitRate of the same time as the gauge
record NodeRow(NodeSample sample, HitRate hitRate) {
    boolean failed() {
        return sample.failure().isPresent();
    }
}
