package io.lodekey.cli;

import io.lodekey.migration.MigrationJson;
import io.lodekey.migration.MigrationPlan;

/// What a plan would do, printed in place of doing it.
final class DryRun {
    private DryRun() {}

    static int print(Call call, Call.Opened opened, MigrationPlan plan) {
        if (call.options().json()) {
            call.console().exact(JsonText.of(MigrationJson.plan(plan)));
        } else {
            MigratePlanCommand.print(call, opened, plan);
            call.console().line("");
            call.console().line("Nothing was changed.");
        }
        return ExitCode.DONE;
    }
}
