package io.lodekey.monitor;

import java.time.Instant;

/// Something that happened and that a chart should show.
///
/// @param label short, for a person
public record Marker(Instant at, String label) {}
