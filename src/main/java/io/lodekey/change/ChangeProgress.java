package io.lodekey.change;

import java.time.Duration;
import java.util.Optional;

/// How far a run is.
///
/// @param tally of the whole change, earlier runs of it included
/// @param backedUp keys looked at for the backup so far
/// @param keysPerSecond decided in the last seconds; 0 while nothing is
/// @param left until it is done at that rate; empty while that is not known
/// @param note what it waits for, as a sentence; empty if for nothing
public record ChangeProgress(
        ChangePhase phase, Tally tally, long backedUp, double keysPerSecond, Optional<Duration> left, String note) {}
