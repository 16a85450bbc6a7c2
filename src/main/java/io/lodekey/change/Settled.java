package io.lodekey.change;

import java.util.List;

/// What became of a window.
///
/// @param keys how many rows it had
/// @param others the outcomes of those that were not done
record Settled(long span, int keys, List<KeyOutcome> others) {
    Settled {
        others = List.copyOf(others);
    }
}
