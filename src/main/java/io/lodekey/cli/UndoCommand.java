package io.lodekey.cli;

import io.lodekey.change.PlanFile;
import io.lodekey.change.RunOptions;
import io.lodekey.store.AuditEntry;
import io.lodekey.store.AuditLog;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Puts a change back by its id, whatever kind it was.
final class UndoCommand implements Command {
    private final PositionalParamSpec change =
            Args.argument("0", "1", "CHANGE", String.class, "The id, as changes lists it");
    private final Consent consent = new Consent();
    private final Pacing pacing = new Pacing();
    private final CommandSpec spec = pacing.addTo(consent.addTo(
            Args.command("undo", "Put a change back, as changes lists it").addPositional(change)));

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        String id = change.getValue();
        try (PlanFile plan = PlanFile.open(file(call, id))) {
            ChosenServer server = call.serverChoice().namedOr(() -> PlanArgument.address(plan.header()));
            consent.require(server.profile(), server.target().readOnly(), "put the change back");
            if (consent.dryRun()) {
                return UndoRun.preview(call, plan);
            }
            try (Call.Opened opened = call.open(server)) {
                RunOptions options = pacing.onto(MigrateApplyCommand.options(opened, ""));
                return UndoRun.run(
                        call, opened, plan, options, "lodekey undo " + Shell.quoted(id) + " --yes" + Where.of(call));
            }
        }
    }

    /// Where the plan and journal of a change are.
    static Path file(Call call, String id) {
        try (AuditLog audit =
                AuditLog.open(call.folders().data(), call.surroundings().clock())) {
            AuditEntry entry = audit.find(id)
                    .orElseThrow(() -> new BadArgument("There is no change " + id + "; lodekey changes lists them."));
            return entry.start()
                    .file()
                    .orElseThrow(() -> new BadArgument("The change " + id + " touched no key; there is nothing kept."));
        }
    }
}
