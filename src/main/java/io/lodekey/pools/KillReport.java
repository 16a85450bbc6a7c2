package io.lodekey.pools;

import io.lodekey.text.Figures;
import java.util.ArrayList;
import java.util.List;

/// What became of all the connections that were to be closed.
///
/// @param change the id in the audit
public record KillReport(String change, List<KillOutcome> outcomes) {
    public KillReport {
        outcomes = List.copyOf(outcomes);
    }

    public long killed() {
        return count(KillOutcome.Killed.class);
    }

    public long gone() {
        return count(KillOutcome.Gone.class);
    }

    public long inDoubt() {
        return count(KillOutcome.InDoubt.class);
    }

    public long kept() {
        return count(KillOutcome.Kept.class);
    }

    private long count(Class<? extends KillOutcome> kind) {
        return outcomes.stream().filter(kind::isInstance).count();
    }

    /// `4 closed, 1 was gone already`.
    public String sentencePart() {
        List<String> parts = new ArrayList<>();
        parts.add(Figures.count(killed()) + " closed");
        add(parts, gone(), " gone already");
        add(parts, inDoubt(), " in doubt");
        add(parts, kept(), " left alone");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String words) {
        if (count > 0) {
            parts.add(Figures.count(count) + words);
        }
    }
}
