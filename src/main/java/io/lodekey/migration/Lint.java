package io.lodekey.migration;

import java.util.List;

/// Something that a plan warns of.
///
/// @param subject the rule it is about; empty when it is about the whole plan
/// @param count how many keys; 0 where it is not about keys
/// @param samples a few of their names
/// @param detail what else is known, as part of a sentence; may be empty
public record Lint(LintKind kind, String subject, long count, List<byte[]> samples, String detail) {
    public Lint {
        samples = List.copyOf(samples);
    }
}
