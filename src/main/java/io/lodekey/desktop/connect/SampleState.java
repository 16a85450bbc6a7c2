package io.lodekey.desktop.connect;

import java.util.OptionalDouble;

/// How the start of the sample server stands.
///
/// @param share of its keys that are in; empty before the first
/// @param sentence what is happening, or why it failed; empty while nothing was asked
record SampleState(boolean starting, OptionalDouble share, String sentence, boolean failed) {
    static final SampleState IDLE = new SampleState(false, OptionalDouble.empty(), "", false);
}
