package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.change.BackupFacts;
import io.lodekey.change.ChangeSummary;
import io.lodekey.change.KeyOutcome;
import io.lodekey.change.Outcome;
import io.lodekey.change.Tally;
import io.lodekey.keyspace.KeyText;
import io.lodekey.store.AuditState;
import io.lodekey.text.Figures;
import java.util.List;

/// How a run ended, as text and as JSON, and the exit code that says so.
///
/// @param outcomes the first keys that were not done
/// @param deleted of the keys that were done, those deleted to make room for others
/// @param kept keys that stayed because of a conflict that the plan knew
/// @param goOn the command that goes on with it
record RunResult(ChangeSummary summary, List<KeyOutcome> outcomes, long deleted, long kept, String goOn) {
    /// Outcomes listed.
    static final int LISTED = 1_000;

    private static final int SHOWN = 20;

    /// @param done what became of a key that was done: `moved`, `restored`
    ObjectNode json(String done) {
        Tally tally = summary.tally();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("change", summary.change())
                .put(done, tally.done() - deleted)
                .put("deleted", deleted)
                .put("skipped", tally.skipped() + kept)
                .put("failed", tally.failed())
                .put("changed", tally.changed())
                .put("expired", tally.expired())
                .put("pending", tally.pending())
                .put("conflicts", kept)
                .put("state", summary.state().word())
                .put("seconds", summary.took().toMillis() / 1e3);
        ArrayNode failures = root.putArray("failures");
        ArrayNode others = root.putArray("others");
        for (KeyOutcome outcome : outcomes) {
            ObjectNode row = (outcome.outcome() == Outcome.FAILED ? failures : others).addObject();
            row.put("key", KeyText.print(outcome.key()))
                    .put("outcome", outcome.outcome().word())
                    .put("why", outcome.why());
        }
        summary.backup().ifPresent(backup -> backup(root.putObject("backup"), backup));
        return root;
    }

    private static void backup(ObjectNode row, BackupFacts backup) {
        row.put("file", backup.file().toString())
                .put("keys", backup.keys())
                .put("bytes", backup.bytes())
                .put("sha256", backup.sha256());
    }

    /// @param done as a sentence begins: `moved`
    void print(Console console, String done) {
        Tally tally = summary.tally();
        StringBuilder line = new StringBuilder(Figures.count(tally.done() - deleted) + " keys " + done);
        add(line, deleted, "deleted to make room");
        add(line, tally.skipped() + kept, "skipped");
        add(line, tally.changed(), "changed since they were planned");
        add(line, tally.expired(), "expired");
        add(line, tally.failed(), "failed");
        add(line, tally.pending(), "still to do");
        console.line(Style.STRONG.of(line.toString(), console.colour()) + ", in " + Figures.duration(summary.took())
                + " (" + summary.change() + ")");
        if (kept > 0) {
            console.line(
                    Figures.count(kept) + " of the skipped are in conflict over a new name; nothing was overwritten."
                            + " migrate resolve decides who gets it.");
        }
        summary.backup()
                .ifPresent(backup -> console.line("Backup: " + Figures.count(backup.keys()) + " keys, "
                        + Figures.bytes(backup.bytes()) + " in " + backup.file() + ", SHA-256 " + backup.sha256()));
        for (KeyOutcome outcome : outcomes.stream().limit(SHOWN).toList()) {
            console.line("  " + Style.WARNING.of(outcome.outcome().word(), console.colour()) + "  "
                    + KeyText.print(outcome.key()) + "  " + outcome.why());
        }
    }

    private static void add(StringBuilder line, long keys, String words) {
        if (keys > 0) {
            line.append(" · ").append(Figures.count(keys)).append(' ').append(words);
        }
    }

    /// Says how to go on, if there is something left.
    void sayHowToGoOn(Console console) {
        if (summary.state() == AuditState.STOPPED) {
            console.say((summary.why().isEmpty() ? "Stopped." : summary.why()) + " Everything is saved; go on with: "
                    + goOn);
        }
    }

    /// Whether every key was decided.
    boolean isWhole() {
        return summary.state() != AuditState.STOPPED;
    }

    int exitCode(boolean interrupted) {
        if (summary.state() == AuditState.STOPPED) {
            return interrupted ? ExitCode.INTERRUPTED : ExitCode.FAILED;
        }
        Tally tally = summary.tally();
        return tally.skipped() + kept + tally.failed() + tally.changed() > 0 ? ExitCode.PART : ExitCode.DONE;
    }
}
