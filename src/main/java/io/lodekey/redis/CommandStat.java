package io.lodekey.redis;

/// One line of INFO commandstats. `rejected` and `failed` are 0 below Redis 6.2, which does not tell them.
///
/// @param usec microseconds of server time spent in all calls
/// @param rejected refused before they ran (arity, ACL, out of memory)
/// @param failed ran and answered an error
public record CommandStat(long calls, long usec, long rejected, long failed) {}
