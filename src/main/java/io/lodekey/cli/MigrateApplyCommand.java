package io.lodekey.cli;

import io.lodekey.change.ChangeSummary;
import io.lodekey.change.Changes;
import io.lodekey.change.RunOptions;
import io.lodekey.migration.MigrationPlan;
import io.lodekey.migration.SchemaMark;
import io.lodekey.redis.RedisFailure;
import io.lodekey.store.AuditLog;
import io.lodekey.store.StoreFailure;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Carries a plan out, or goes on with one that was stopped.
final class MigrateApplyCommand implements Command {
    private final boolean resume;
    private final PlanArgument file = new PlanArgument();
    private final Consent consent = new Consent();
    private final Pacing pacing = new Pacing();
    private final OptionSpec backup =
            Args.path("--backup", "FILE", "Write every key that is touched to FILE before the first change");
    private final OptionSpec onConflict = onConflict();
    private final OptionSpec approveDrift =
            Args.flag("--approve-drift", "Go on although server, schema or keys are not what they were; recorded");
    private final CommandSpec spec;

    private MigrateApplyCommand(String name, String description, boolean resume) {
        this.resume = resume;
        spec = pacing.addTo(consent.addTo(Args.command(name, description).addPositional(file.spec())))
                .addOption(approveDrift);
        if (!resume) {
            spec.addOption(backup).addOption(onConflict);
        }
    }

    static MigrateApplyCommand apply() {
        return new MigrateApplyCommand("apply", "Carry out exactly what the plan says", false);
    }

    static MigrateApplyCommand resume() {
        return new MigrateApplyCommand("resume", "Go on where a run was stopped or cut off", true);
    }

    /// `--on-conflict`, the same wherever it stands.
    static OptionSpec onConflict() {
        return OptionSpec.builder("--on-conflict")
                .arity("1")
                .paramLabel("skip|fail")
                .type(OnConflict.class)
                .description("Leave keys that are in conflict where they are (skip), or do nothing at all (fail)")
                .build();
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        try (MigrationPlan plan = file.open()) {
            ChosenServer server = call.serverChoice()
                    .namedOr(() -> PlanArgument.address(plan.file().header()));
            consent.require(server.profile(), server.target().readOnly(), "rename keys");
            try (Call.Opened opened = call.open(server)) {
                if (consent.dryRun()) {
                    return DryRun.print(call, opened, plan);
                }
                refuseConflicts(onConflict, plan);
                RunResult result = apply(call, opened, plan, options(opened));
                if (call.options().json()) {
                    call.console().exact(JsonText.of(result.json("moved")));
                } else {
                    result.print(call.console(), "moved");
                }
                boolean interrupted = Thread.interrupted();
                result.sayHowToGoOn(call.console());
                return result.exitCode(interrupted);
            }
        }
    }

    /// With `--on-conflict fail` nothing is begun while there is one.
    static void refuseConflicts(OptionSpec onConflict, MigrationPlan plan) {
        if (onConflict.getValue() == OnConflict.FAIL && plan.conflicting() > 0) {
            throw new Refused(plan.conflicting() + " keys are in conflict over a new name, and --on-conflict fail was"
                    + " given; nothing was changed. migrate resolve decides who gets it.");
        }
    }

    private RunOptions options(Call.Opened opened) {
        RunOptions options = pacing.onto(options(opened, SchemaMark.of(opened.schema())))
                .withApprovedDrift(Args.given(approveDrift));
        Path to = resume ? null : backup.getValue();
        return to == null ? options : options.withBackup(to);
    }

    /// What every run on this server is given.
    static RunOptions options(Call.Opened opened, String schemaDigest) {
        String profile = opened.server().profile().name();
        boolean address = profile.equals(opened.session().facts().address().toString());
        return RunOptions.of(schemaDigest).withProfile(address ? Optional.empty() : Optional.of(profile));
    }

    /// Runs it; whatever ends it early says how to go on.
    static RunResult apply(Call call, Call.Opened opened, MigrationPlan plan, RunOptions options) {
        String goOn = "lodekey migrate resume " + Shell.quoted(plan.file().path()) + " --yes" + Where.of(call);
        try (AuditLog audit =
                AuditLog.open(call.folders().data(), call.surroundings().clock())) {
            ChangeSummary summary = RunLine.run(call, new Changes(opened.session(), audit).apply(plan.file(), options));
            return new RunResult(
                    summary,
                    plan.file().outcomes(0, RunResult.LISTED),
                    plan.file().deleted(),
                    plan.conflicting(),
                    goOn);
        } catch (RedisFailure | StoreFailure failure) {
            if (plan.file().tally().decided() > 0) {
                call.console()
                        .say("The run ended early: " + plan.file().tally().sentencePart() + ". Go on with: " + goOn);
            }
            throw failure;
        }
    }
}
