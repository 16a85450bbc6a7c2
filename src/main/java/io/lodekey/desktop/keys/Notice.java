package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.Tone;
import java.util.Optional;

/// A line above the body.
///
/// @param id a later notice with the same id takes its place
record Notice(String id, Tone tone, String sentence, Optional<Banner.Action> action) {}
