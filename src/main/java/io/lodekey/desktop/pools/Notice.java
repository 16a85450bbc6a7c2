package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.Tone;
import java.util.Optional;

/// What stands above the table until it is closed or no longer true.
///
/// @param about what it is about: a later one about the same takes its place
record Notice(String about, Tone tone, String sentence, Optional<Banner.Action> action) {
    static final String WARNING = "warning";
    static final String DENIED = "denied";
    static final String KILL = "kill";
    static final String EXPORT = "export";
}
