package io.lodekey.cli;

import io.lodekey.change.ChangeSummary;
import io.lodekey.change.Changes;
import io.lodekey.change.PlanFile;
import io.lodekey.change.RunOptions;
import io.lodekey.store.AuditLog;

/// Puts a change back, for `migrate undo FILE` and `undo CHANGE` alike.
final class UndoRun {
    private UndoRun() {}

    static int run(Call call, Call.Opened opened, PlanFile plan, RunOptions options, String goOn) {
        try (AuditLog audit =
                AuditLog.open(call.folders().data(), call.surroundings().clock())) {
            ChangeSummary summary = RunLine.run(call, new Changes(opened.session(), audit).undo(plan, options));
            RunResult result = new RunResult(summary, plan.undoOutcomes(0, RunResult.LISTED), 0, 0, goOn);
            if (call.options().json()) {
                call.console().exact(JsonText.of(result.json("restored")));
            } else {
                result.print(call.console(), "put back");
            }
            boolean interrupted = Thread.interrupted();
            result.sayHowToGoOn(call.console());
            return result.exitCode(interrupted);
        }
    }

    /// What an undo would put back, in place of doing it.
    static int preview(Call call, PlanFile plan) {
        long done = plan.tally().done();
        if (call.options().json()) {
            call.console()
                    .exact(JsonText.of(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                            .objectNode()
                            .put("change", plan.header().change())
                            .put("toRestore", done)));
        } else {
            call.console()
                    .line(io.lodekey.text.Figures.count(done) + " keys would be put back ("
                            + plan.header().change() + "). Nothing was changed.");
        }
        return ExitCode.DONE;
    }
}
