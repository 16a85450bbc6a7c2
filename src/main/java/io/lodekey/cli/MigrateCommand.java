package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.change.RunOptions;
import io.lodekey.migration.MigrationJson;
import io.lodekey.migration.MigrationPlan;
import io.lodekey.migration.SchemaMark;
import io.lodekey.store.AuditLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The one-shot forms of a migration: plan and print, or plan, back up, apply and verify in one go.
final class MigrateCommand implements Command {
    private final Consent consent = new Consent();
    private final Pacing pacing = new Pacing();
    private final OptionSpec backup =
            Args.flag("--backup", "Write every key that is touched to a file before the first change");
    private final OptionSpec verify = Args.flag("--verify", "Compare everything afterwards");
    private final OptionSpec onConflict = MigrateApplyCommand.onConflict();
    private final CommandSpec spec = pacing.addTo(consent.addTo(Args.command(
                    "migrate", "Old names become new ones: plan, apply, verify, undo, or all of it in one go")))
            .addOption(backup)
            .addOption(verify)
            .addOption(onConflict);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        ChosenServer server = call.serverChoice().required();
        consent.require(server.profile(), server.target().readOnly(), "rename keys");
        Path file = call.folders().data().resolve("changes").resolve(AuditLog.freshId() + ".plan");
        try (Call.Opened opened = call.open(server);
                MigrationPlan plan = MigratePlanCommand.plan(call, opened, file, pacing.gentle())) {
            return consent.dryRun() ? dryRun(call, opened, plan) : all(call, opened, plan);
        }
    }

    /// The file was needed to plan, and nobody is told of it.
    private static int dryRun(Call call, Call.Opened opened, MigrationPlan plan) throws IOException {
        try {
            if (call.options().json()) {
                ObjectNode json = MigrationJson.plan(plan);
                json.putNull("plan");
                call.console().exact(JsonText.of(json));
                return ExitCode.DONE;
            }
            return DryRun.print(call, opened, plan);
        } finally {
            plan.close();
            Files.deleteIfExists(plan.file().path());
        }
    }

    private int all(Call call, Call.Opened opened, MigrationPlan plan) throws InterruptedException {
        MigrateApplyCommand.refuseConflicts(onConflict, plan);
        Path file = plan.file().path();
        RunOptions options = pacing.onto(MigrateApplyCommand.options(opened, SchemaMark.of(opened.schema())));
        if (Args.given(backup)) {
            options = options.withBackup(Path.of(file + ".backup"));
        }
        RunResult result = MigrateApplyCommand.apply(call, opened, plan, options);
        int exitCode = result.exitCode(Thread.interrupted());
        ObjectNode json = result.json("moved").put("plan", file.toString());
        if (!call.options().json()) {
            result.print(call.console(), "moved");
        }
        if (Args.given(verify) && result.isWhole()) {
            VerifyResult compared = VerifyResult.of(call, opened.server(), plan.file());
            exitCode = Math.max(exitCode, compared.exitCode());
            merge(json, compared.json());
            if (!call.options().json()) {
                compared.print(call.console());
            }
        }
        if (call.options().json()) {
            call.console().exact(JsonText.of(json));
        } else {
            call.console().line("Put it back with: lodekey migrate undo " + Shell.quoted(file) + " --yes");
        }
        result.sayHowToGoOn(call.console());
        return exitCode;
    }

    /// Both reports have a `changed`: the run's stands by itself, and all of the comparison below `verify`.
    private static void merge(ObjectNode json, ObjectNode compared) {
        compared.properties().forEach(field -> {
            if (!json.has(field.getKey())) {
                json.set(field.getKey(), field.getValue());
            }
        });
        json.set("verify", compared);
    }
}
