package io.lodekey.change;

/// What became of one key that was not done.
///
/// @param row of the plan
/// @param key the planned source
/// @param why for a person, as part of a sentence; never holds a value
public record KeyOutcome(long row, byte[] key, Outcome outcome, String why) {}
