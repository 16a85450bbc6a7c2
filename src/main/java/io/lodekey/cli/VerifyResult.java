package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.change.Changes;
import io.lodekey.change.PlanFile;
import io.lodekey.change.VerifyReport;
import io.lodekey.keyspace.KeyText;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.store.AuditLog;
import io.lodekey.text.Figures;

/// How the keys compare with the plan, as text and as JSON, and the exit code that says so.
record VerifyResult(VerifyReport report) {
    private static final int SHOWN = 20;

    /// Compares over a connection of its own, with a line of progress.
    static VerifyResult of(Call call, ChosenServer server, PlanFile plan) throws InterruptedException {
        try (Session fresh = Sessions.open(server.target());
                AuditLog audit =
                        AuditLog.open(call.folders().data(), call.surroundings().clock());
                ProgressLine line = new ProgressLine(call.console())) {
            return new VerifyResult(new Changes(fresh, audit)
                    .verify(
                            plan,
                            (done, total) -> line.update(() -> "Comparing, " + Figures.count(done) + " of "
                                    + Figures.count(total.orElse(0)) + " keys")));
        }
    }

    ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("ok", report.ok())
                .put("missing", report.missing())
                .put("type", report.type())
                .put("value", report.value())
                .put("ttl", report.ttl())
                .put("changed", report.changed())
                .put("valuesCompared", report.valuesCompared());
        ArrayNode rows = root.putArray("differences");
        for (VerifyReport.Difference each : report.differences()) {
            rows.addObject()
                    .put("key", KeyText.print(each.key()))
                    .put("kind", word(each.kind()))
                    .put("why", each.why());
        }
        return root;
    }

    void print(Console console) {
        long broken = report.missing() + report.type() + report.value() + report.ttl();
        console.line(Style.STRONG.of(Figures.count(report.ok()) + " keys are as planned", console.colour()) + " · "
                + part(console, report.missing(), "missing") + " · " + part(console, report.type(), "of another type")
                + " · " + part(console, report.value(), "of another value") + " · "
                + part(console, report.ttl(), "with another expiry") + " · "
                + part(console, report.changed(), "changed since"));
        console.line(
                report.valuesCompared() == 0
                        ? "Names, types and expiries were compared; values only where a backup or a delete left a hash."
                        : Figures.count(report.valuesCompared()) + " values were compared too.");
        for (VerifyReport.Difference each :
                report.differences().stream().limit(SHOWN).toList()) {
            console.line("  " + Style.BAD.of(word(each.kind()), console.colour()) + "  " + KeyText.print(each.key())
                    + "  " + each.why());
        }
        if (broken + report.changed() > SHOWN) {
            console.line("  … --json lists more");
        }
    }

    private static String part(Console console, long keys, String words) {
        return (keys == 0 ? Style.MUTED : Style.BAD).of(Figures.count(keys) + " " + words, console.colour());
    }

    private static String word(VerifyReport.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    int exitCode() {
        if (report.missing() + report.type() + report.value() + report.ttl() > 0) {
            return ExitCode.FAILED;
        }
        return report.changed() > 0 ? ExitCode.PART : ExitCode.DONE;
    }
}
