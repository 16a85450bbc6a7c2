package io.lodekey.migration;

/// What a plan has for one rule; `keys` is always `moves + conflicts + kept`.
///
/// @param rule the template of the old names
/// @param target the template of the new ones
/// @param bytes of the keys that move, as far as known
public record RuleCount(String rule, String target, long keys, long moves, long conflicts, long kept, long bytes) {}
