package io.lodekey.cli;

import io.lodekey.change.PlannedKey;
import io.lodekey.cli.Table.Cell;
import io.lodekey.cli.Table.Column;
import io.lodekey.keyspace.KeyText;
import io.lodekey.migration.Conflict;
import io.lodekey.migration.Lint;
import io.lodekey.migration.LintKind;
import io.lodekey.migration.MigrationPlan;
import io.lodekey.migration.PlanFacts;
import io.lodekey.migration.RuleCount;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// A plan as text for people: what moves by rule, what is in conflict, what to think of before it is carried
/// out.
final class PlanText {
    private static final int ROWS = 20;
    private static final int LONGEST_NAME = 80;

    private final Console console;
    private final Instant now;

    PlanText(Console console, Instant now) {
        this.console = console;
        this.now = now;
    }

    void print(MigrationPlan plan) {
        PlanFacts facts = plan.facts();
        long kept = plan.kept().values().stream().mapToLong(Long::longValue).sum();
        console.line(strong(Figures.count(plan.moves()) + " keys move") + ", " + Figures.bytes(plan.bytes()) + " · "
                + part(plan.conflicting(), "in conflict", Style.WARNING) + " · " + part(kept, "stay", Style.PLAIN)
                + " · of " + Figures.count(facts.scanned()) + " keys, in " + Figures.duration(facts.took()));
        console.line(Figures.count(facts.conforming()) + " have the new form · "
                + part(facts.withoutRule(), "old without a rule", Style.WARNING) + " · "
                + part(facts.unknown(), "unknown", Style.PLAIN));
        if (facts.notPermitted() > 0) {
            console.line(Style.WARNING.of(
                    "Lodekey may not look at " + Figures.count(facts.notPermitted())
                            + " keys as this user; they are in no figure.",
                    console.colour()));
        }
        rules(plan);
        conflicts(plan);
        lints(plan.lints());
    }

    private void rules(MigrationPlan plan) {
        Table table = new Table(
                Column.text("Old name"),
                Column.text("New name"),
                Column.figure("Keys"),
                Column.figure("Move"),
                Column.figure("Conflict"),
                Column.figure("Stay"));
        for (RuleCount rule : plan.rules()) {
            if (rule.keys() > 0) {
                table.row(
                        new Cell(rule.rule(), Style.WARNING),
                        Cell.of(rule.target()),
                        Cell.of(Figures.count(rule.keys())),
                        figure(rule.moves(), Style.PLAIN),
                        figure(rule.conflicts(), Style.WARNING),
                        figure(rule.kept(), Style.PLAIN));
            }
        }
        if (!table.isEmpty()) {
            heading("By rule", "");
            table.print(console);
        }
        Table reasons = new Table(Column.figure("Keys"), Column.text("Stay because"));
        plan.kept().forEach((reason, keys) -> reasons.row(Cell.of(Figures.count(keys)), Cell.of(reason.why())));
        if (!reasons.isEmpty()) {
            heading("Kept on purpose", "");
            reasons.print(console);
        }
    }

    private void conflicts(MigrationPlan plan) {
        List<Conflict> conflicts = plan.conflicts(ROWS);
        if (conflicts.isEmpty()) {
            return;
        }
        heading("Conflicts", "none of these moves; nothing is overwritten");
        Table table = new Table(
                Column.text("New name"),
                Column.text("Wanted or held by"),
                Column.text("Type"),
                Column.text("Expires"),
                Column.figure("Size"),
                Column.text(""));
        for (Conflict conflict : conflicts) {
            String target = name(conflict.target());
            for (PlannedKey source : conflict.sources()) {
                table.row(
                        new Cell(target, Style.STRONG),
                        Cell.of(name(source.change().source())),
                        Cell.of(source.type().word()),
                        Cell.of(expiry(source.expiresAt())),
                        Cell.of(Figures.bytes(source.bytes())),
                        Cell.of(""));
                target = "";
            }
            conflict.occupant()
                    .ifPresent(held -> table.row(
                            Cell.of(""),
                            Cell.muted("(has it already)"),
                            Cell.of(held.type().word()),
                            Cell.of(expiry(held.expiresAt())),
                            Cell.of(Figures.bytes(held.bytes())),
                            Cell.of(held.sameValue()
                                    .map(same -> same ? "same value" : "another value")
                                    .orElse("not compared"))));
        }
        table.print(console);
        long more = plan.conflictTargets() - conflicts.size();
        if (more > 0) {
            console.line(Style.MUTED.of(Figures.count(more) + " more new names; --json lists more", console.colour()));
        }
    }

    private void lints(List<Lint> lints) {
        if (lints.isEmpty()) {
            return;
        }
        heading("Before you apply it", "");
        for (Lint lint : lints) {
            Style style = lint.kind().weight() == LintKind.Weight.NOTE ? Style.PLAIN : Style.WARNING;
            String count = lint.count() > 0 ? Figures.count(lint.count()) + " " : "";
            String subject = lint.subject().isEmpty() ? "" : " (" + lint.subject() + ")";
            String detail = lint.detail().isEmpty() ? "" : ": " + lint.detail();
            console.line(style.of(Failures.sentence(count + lint.kind().what() + subject + detail), console.colour()));
            console.line("  " + lint.kind().advice());
            if (!lint.samples().isEmpty()) {
                console.line(Style.MUTED.of(
                        "  such as "
                                + lint.samples().stream()
                                        .limit(3)
                                        .map(PlanText::name)
                                        .collect(Collectors.joining(", ")),
                        console.colour()));
            }
        }
    }

    private String expiry(long at) {
        if (at < 0) {
            return "never";
        }
        Duration left = Duration.between(now, Instant.ofEpochMilli(at));
        return left.isNegative() ? "gone" : "in " + Figures.duration(left);
    }

    private static String name(byte[] name) {
        String text = KeyText.print(name);
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }

    private static Cell figure(long keys, Style style) {
        return Cell.figure(Figures.count(keys), keys == 0, style);
    }

    private String part(long keys, String words, Style style) {
        return (keys == 0 ? Style.MUTED : style).of(Figures.count(keys) + " " + words, console.colour());
    }

    private void heading(String title, String beside) {
        console.line("");
        console.line(strong(title) + (beside.isEmpty() ? "" : "  " + Style.MUTED.of(beside, console.colour())));
    }

    private String strong(String text) {
        return Style.STRONG.of(text, console.colour());
    }
}
