package io.lodekey.migration;

import io.lodekey.change.PlanCount;
import io.lodekey.change.PlanFile;
import io.lodekey.change.PlanFilter;
import io.lodekey.change.PlannedChange;
import io.lodekey.change.PlannedKey;
import io.lodekey.keyspace.LegacyRule;
import io.lodekey.keyspace.Schema;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A plan of a migration, open. Figures come from counts that the file keeps, rows page by page; nothing here
/// holds more of them than a page.
public final class MigrationPlan implements AutoCloseable {
    /// What the file says it is.
    public static final String KIND = "migration";

    private static final int PAGE = 1_000;

    private final PlanFile file;
    private final PlanFacts facts;
    private final List<Lint> lints;
    private final Map<String, String> targets;

    private MigrationPlan(PlanFile file, PlanNote note) {
        this.file = file;
        this.facts = note.facts();
        this.lints = note.lints();
        this.targets = note.targets();
    }

    /// Completes a plan whose rows are in and sealed.
    static MigrationPlan finish(PlanFile file, PlanFacts facts, List<Lint> lints, Schema schema) {
        Map<String, String> targets = new LinkedHashMap<>();
        for (LegacyRule rule : schema.legacyRules()) {
            targets.put(rule.id(), rule.to().text());
        }
        PlanNote note = new PlanNote(facts, lints, targets);
        file.note(PlanNote.NAME, note.json());
        return new MigrationPlan(file, note);
    }

    /// Takes over an open file.
    ///
    /// @throws NoMigration if it is a plan of something else, or was never finished
    public static MigrationPlan of(PlanFile file) {
        Optional<String> note = file.note(PlanNote.NAME);
        if (!file.header().kind().equals(KIND) || note.isEmpty() || !file.isSealed()) {
            throw new NoMigration(file.path(), file.header().kind());
        }
        return new MigrationPlan(file, PlanNote.read(note.get()));
    }

    private static List<RuleCount> count(List<PlanCount> counts, Map<String, String> targets) {
        List<RuleCount> rules = new ArrayList<>();
        targets.forEach((rule, target) -> {
            long moves = 0;
            long bytes = 0;
            long conflicts = 0;
            long kept = 0;
            for (PlanCount count : counts) {
                if (!count.rule().equals(rule)) {
                    continue;
                }
                if (count.isPlanned()) {
                    moves += count.keys();
                    bytes += count.bytes();
                } else if (isConflict(count.reason())) {
                    conflicts += count.keys();
                } else {
                    kept += count.keys();
                }
            }
            rules.add(new RuleCount(rule, target, moves + conflicts + kept, moves, conflicts, kept, bytes));
        });
        return rules;
    }

    private static boolean isConflict(String reason) {
        for (Conflict.Kind kind : Conflict.Kind.values()) {
            if (kind.word().equals(reason)) {
                return true;
            }
        }
        return false;
    }

    public PlanFile file() {
        return file;
    }

    public PlanFacts facts() {
        return facts;
    }

    /// Everything there is to warn of, what needs a decision first.
    public List<Lint> lints() {
        List<Lint> all = new ArrayList<>();
        List<Conflict> collisions = conflicts(LintBook.SAMPLES, List.of(Conflict.Kind.COLLISION));
        if (!collisions.isEmpty()) {
            all.add(new Lint(
                    LintKind.COLLISION,
                    "",
                    left(Conflict.Kind.COLLISION),
                    collisions.stream().map(Conflict::target).toList(),
                    ""));
        }
        long occupied = left(Conflict.Kind.OCCUPIED);
        boolean decided = deletes() > 0;
        for (Lint lint : lints) {
            if (!lint.kind().occupied() || !decided) {
                all.add(lint);
            } else if (occupied > 0) {
                String then = "when it was planned; " + occupied + " such keys are undecided now";
                all.add(new Lint(lint.kind(), lint.subject(), lint.count(), lint.samples(), then));
            }
        }
        return all;
    }

    private long left(Conflict.Kind kind) {
        return file.counts().stream()
                .filter(count -> count.reason().equals(kind.word()))
                .mapToLong(PlanCount::keys)
                .sum();
    }

    /// New names that are in conflict.
    public long conflictTargets() {
        return file.newNames(Conflict.Kind.COLLISION.word()) + file.newNames(Conflict.Kind.OCCUPIED.word());
    }

    /// Every rule of the schema, in its order, also those without a key.
    public List<RuleCount> rules() {
        return count(file.counts(), targets);
    }

    public long moves() {
        return rules().stream().mapToLong(RuleCount::moves).sum();
    }

    /// Old keys that cannot have their new name, of all conflicts.
    public long conflicting() {
        return rules().stream().mapToLong(RuleCount::conflicts).sum();
    }

    /// Keys that are deleted, with an undo, so that another gets its name.
    public long deletes() {
        return file.counts().stream()
                .filter(count -> count.isPlanned() && count.rule().startsWith(Decisions.GIVEN_UP))
                .mapToLong(PlanCount::keys)
                .sum();
    }

    /// Of the keys that move, as far as known.
    public long bytes() {
        return rules().stream().mapToLong(RuleCount::bytes).sum();
    }

    /// Moves from one slot of a Cluster to another, which copy instead of renaming; 0 where there are no
    /// slots.
    public long crossSlot() {
        return facts.crossSlot();
    }

    /// Keys with a rule that stay, by reason; only reasons there are.
    public Map<SkipReason, Long> kept() {
        Map<SkipReason, Long> kept = new EnumMap<>(SkipReason.class);
        for (PlanCount count : file.counts()) {
            for (SkipReason reason : SkipReason.values()) {
                if (reason.word().equals(count.reason())) {
                    kept.merge(reason, count.keys(), Long::sum);
                }
            }
        }
        return kept;
    }

    /// The first conflicts, collisions before names that are taken.
    ///
    /// @param limit at most so many new names; their sources are all given
    public List<Conflict> conflicts(int limit) {
        return conflicts(limit, List.of(Conflict.Kind.values()));
    }

    private List<Conflict> conflicts(int limit, List<Conflict.Kind> kinds) {
        Map<ByteBuffer, Conflict> found = new LinkedHashMap<>();
        for (Conflict.Kind kind : kinds) {
            PlanFilter filter = PlanFilter.all().withReason(kind.word());
            Optional<PlannedKey> last = Optional.empty();
            List<PlannedKey> page;
            do {
                page = file.page(filter, last, PAGE);
                for (PlannedKey row : page) {
                    if (found.size() < limit && row.change() instanceof PlannedChange.Rename(byte[] _, byte[] target)) {
                        found.computeIfAbsent(ByteBuffer.wrap(target), _ -> conflict(kind, target));
                    }
                }
                last = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
            } while (page.size() == PAGE && found.size() < limit);
        }
        return List.copyOf(found.values());
    }

    /// Everyone who wants a new name and may not have it; without sources if there is no such conflict.
    Conflict conflict(Conflict.Kind kind, byte[] target) {
        List<PlannedKey> rows = file.wanting(target).stream()
                .filter(row -> row.reason().equals(kind.word()))
                .toList();
        return Conflict.of(kind, target, rows);
    }

    @Override
    public void close() {
        file.close();
    }
}
