package io.lodekey.desktop.chart;

import java.time.Instant;

/// Something that happened and may explain what the lines do: a change, a restart, a failover.
///
/// @param words short, for a person: `Full scan`, `Invalidation, 171 keys`
public record ChartMark(Instant at, String words) {}
