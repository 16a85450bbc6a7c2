package io.lodekey.cli;

import io.lodekey.migration.MigrationJson;
import io.lodekey.migration.MigrationPlan;
import io.lodekey.migration.PlanOptions;
import io.lodekey.migration.Planner;
import io.lodekey.text.Figures;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Plans a migration into a file. Reads only.
final class MigratePlanCommand implements Command {
    private final OptionSpec out =
            Args.path("--out", "FILE", "Where the plan goes; journal and outcome will be in it too");
    private final OptionSpec gentle = Args.flag("--gentle", "Work no more than half of the time, for a busy server");
    private final CommandSpec spec = Args.command("plan", "What a migration would do; reads only")
            .addOption(out)
            .addOption(gentle);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        Path file = out.getValue();
        if (file == null) {
            throw new BadArgument("A plan needs a file: give --out FILE.");
        }
        try (Call.Opened opened = call.open();
                MigrationPlan plan = plan(call, opened, file, Args.given(gentle))) {
            if (call.options().json()) {
                call.console().exact(JsonText.of(MigrationJson.plan(plan)));
                return ExitCode.DONE;
            }
            print(call, opened, plan);
            call.console().line("");
            call.console()
                    .line("The plan is " + plan.file().path() + " ("
                            + plan.file().header().change() + "). Carry it out with: lodekey migrate apply "
                            + Shell.quoted(file) + " --yes");
            return ExitCode.DONE;
        }
    }

    static void print(Call call, Call.Opened opened, MigrationPlan plan) {
        Console console = call.console();
        console.line(Style.STRONG.of(
                ServerLine.of(opened.server().profile(), opened.session().facts()), console.colour()));
        new PlanText(console, Instant.now()).print(plan);
    }

    /// Plans, with a line of progress.
    static MigrationPlan plan(Call call, Call.Opened opened, Path file, boolean gentle) throws InterruptedException {
        Planner planner = new Planner(
                opened.session(), opened.schema(), PlanOptions.usual().withGentle(gentle), Cli.VERSION);
        try (ProgressLine progress = new ProgressLine(call.console())) {
            return planner.plan(file, (done, total) -> progress.update(() -> text(done, total)));
        }
    }

    private static String text(long done, OptionalLong total) {
        return "Planning, " + Figures.count(done)
                + (total.isPresent() ? " of about " + Figures.count(total.getAsLong()) : "") + " keys";
    }
}
