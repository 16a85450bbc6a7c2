package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Tone;
import java.time.Instant;
import java.util.List;

/// How the test of a connection, or an attempt to connect, stands.
sealed interface TestState {
    record None() implements TestState {}

    /// @param sentence what is being tried
    record Trying(String sentence) implements TestState {}

    /// @param headline how long it took
    /// @param lines what was found
    /// @param missing what the user has no right to; empty if everything works
    /// @param details what 'Copy details' copies
    record Reached(String headline, Instant at, List<Line> lines, List<Rule> missing, String details)
            implements TestState {}

    /// @param sentence what failed, where, and what to do next
    record Failed(String sentence, String details) implements TestState {}

    record Line(Tone tone, String text) {}

    /// @param rule the ACL rule that turns it on
    record Rule(String part, String rule) {}
}
