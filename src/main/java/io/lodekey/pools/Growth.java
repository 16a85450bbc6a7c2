package io.lodekey.pools;

import java.time.Duration;
import java.util.Optional;

/// How a group has grown.
///
/// @param by connections more than then; negative for fewer
/// @param over since when
/// @param host where all of the new ones come from; empty if from several, or if there are none
public record Growth(int by, Duration over, Optional<String> host) {}
