package io.lodekey.pools;

/// Something the user may not ask.
///
/// @param command such as `CLIENT LIST`
/// @param rule the ACL rule that allows it
/// @param sentence for a person
public record Denied(String command, String rule, String sentence) {}
