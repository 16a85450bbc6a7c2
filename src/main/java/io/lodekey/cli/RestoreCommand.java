package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.lodekey.change.BackupPlan;
import io.lodekey.change.ChangeSummary;
import io.lodekey.change.Changes;
import io.lodekey.change.PlanFile;
import io.lodekey.store.AuditLog;
import io.lodekey.text.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Brings back what is in a backup.
final class RestoreCommand implements Command {
    private final PositionalParamSpec file =
            Args.argument("0", "1", "FILE", String.class, "The backup, as migrate apply --backup wrote it");
    private final OptionSpec replace =
            Args.flag("--replace", "Keys that are there give way, with an undo; else they stay and count as skipped");
    private final Consent consent = new Consent();
    private final Pacing pacing = new Pacing();
    private final CommandSpec spec =
            pacing.addTo(consent.addTo(Args.command("restore", "Bring back the keys of a backup")
                    .addPositional(file)
                    .addOption(replace)));

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        Path backup = path(file.getValue());
        ChosenServer server = call.serverChoice().required();
        consent.require(server.profile(), server.target().readOnly(), "restore keys");
        Path to = call.folders().data().resolve("changes").resolve(AuditLog.freshId() + ".plan");
        try (Call.Opened opened = call.open(server);
                PlanFile plan = BackupPlan.create(to, backup, opened.session(), Args.given(replace), Cli.VERSION)) {
            return consent.dryRun() ? preview(call, plan) : restore(call, opened, plan);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new BadArgument("FILE is not a path.");
        }
    }

    private static int preview(Call call, PlanFile plan) throws IOException {
        long keys = plan.tally().planned();
        plan.close();
        Files.deleteIfExists(plan.path());
        if (call.options().json()) {
            call.console()
                    .exact(JsonText.of(JsonNodeFactory.instance.objectNode().put("toRestore", keys)));
        } else {
            call.console().line(Figures.count(keys) + " keys would be restored. Nothing was changed.");
        }
        return ExitCode.DONE;
    }

    private int restore(Call call, Call.Opened opened, PlanFile plan) {
        String goOn = "lodekey restore " + Shell.quoted(file.<String>getValue()) + " --yes" + Where.of(call);
        try (AuditLog audit =
                AuditLog.open(call.folders().data(), call.surroundings().clock())) {
            ChangeSummary summary = RunLine.run(
                    call,
                    new Changes(opened.session(), audit)
                            .apply(plan, pacing.onto(MigrateApplyCommand.options(opened, ""))));
            RunResult result = new RunResult(summary, plan.outcomes(0, RunResult.LISTED), plan.deleted(), 0, goOn);
            if (call.options().json()) {
                call.console().exact(JsonText.of(result.json("restored")));
            } else {
                result.print(call.console(), "restored");
            }
            boolean interrupted = Thread.interrupted();
            result.sayHowToGoOn(call.console());
            return result.exitCode(interrupted);
        }
    }
}
