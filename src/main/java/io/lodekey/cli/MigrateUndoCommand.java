package io.lodekey.cli;

import io.lodekey.change.RunOptions;
import io.lodekey.migration.MigrationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Gives keys their old names back, as far as nobody has changed them since.
final class MigrateUndoCommand implements Command {
    private final PlanArgument file = new PlanArgument();
    private final Consent consent = new Consent();
    private final Pacing pacing = new Pacing();
    private final OptionSpec approveDrift =
            Args.flag("--approve-drift", "Go on although server or keys are not what they were; recorded");
    private final CommandSpec spec = pacing.addTo(consent.addTo(
                    Args.command("undo", "Put back what the plan did; what has changed since is skipped and named")
                            .addPositional(file.spec())))
            .addOption(approveDrift);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        try (MigrationPlan plan = file.open()) {
            ChosenServer server = call.serverChoice()
                    .namedOr(() -> PlanArgument.address(plan.file().header()));
            consent.require(server.profile(), server.target().readOnly(), "rename keys back");
            if (consent.dryRun()) {
                return UndoRun.preview(call, plan.file());
            }
            try (Call.Opened opened = call.open(server)) {
                RunOptions options = pacing.onto(MigrateApplyCommand.options(opened, ""))
                        .withApprovedDrift(Args.given(approveDrift));
                String goOn = "lodekey migrate undo " + Shell.quoted(plan.file().path()) + " --yes" + Where.of(call);
                return UndoRun.run(call, opened, plan.file(), options, goOn);
            }
        }
    }
}
