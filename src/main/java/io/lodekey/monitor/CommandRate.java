package io.lodekey.monitor;

import java.util.OptionalDouble;

/// One command in the interval of a sample, Lodekey's own calls included.
///
/// @param command lower case; a subcommand as `config|get` from Redis 7.0
/// @param microsPerCall server time of one call; empty without calls
/// @param failedPerSecond rejected or answered with an error
public record CommandRate(
        String command, double callsPerSecond, OptionalDouble microsPerCall, double failedPerSecond) {}
