package io.lodekey.cli;

import io.lodekey.migration.MigrationPlan;
import picocli.CommandLine.Model.CommandSpec;

/// Compares what is there with what was planned. Reads only, over a fresh connection.
final class MigrateVerifyCommand implements Command {
    private final PlanArgument file = new PlanArgument();
    private final CommandSpec spec = Args.command(
                    "verify", "Compare the keys that were moved with the plan; reads only")
            .addPositional(file.spec());

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        try (MigrationPlan plan = file.open()) {
            ChosenServer server = call.serverChoice()
                    .namedOr(() -> PlanArgument.address(plan.file().header()));
            VerifyResult result = VerifyResult.of(call, server, plan.file());
            if (call.options().json()) {
                call.console().exact(JsonText.of(result.json()));
            } else {
                result.print(call.console());
            }
            return result.exitCode();
        }
    }
}
