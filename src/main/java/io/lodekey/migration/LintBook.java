package io.lodekey.migration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what a plan warns of and keeps the first names of each kind. Two threads note.
final class LintBook {
    static final int SAMPLES = 5;

    private final Map<LintKind, Entry> entries = new EnumMap<>(LintKind.class);

    private static final class Entry {
        private long count;
        private final List<byte[]> samples = new ArrayList<>(SAMPLES);
    }

    synchronized void note(LintKind kind, byte[] name) {
        Entry entry = entries.computeIfAbsent(kind, _ -> new Entry());
        entry.count++;
        if (entry.samples.size() < SAMPLES) {
            entry.samples.add(name);
        }
    }

    /// In the order of [LintKind].
    synchronized List<Lint> lints() {
        List<Lint> lints = new ArrayList<>();
        entries.forEach((kind, entry) -> lints.add(new Lint(kind, "", entry.count, entry.samples, "")));
        return lints;
    }
}
