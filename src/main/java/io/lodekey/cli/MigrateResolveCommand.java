package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.lodekey.migration.Decisions;
import io.lodekey.migration.MigrationPlan;
import io.lodekey.text.Figures;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Decides conflicts of a plan: who gets the new name. Changes the plan, not the server.
final class MigrateResolveCommand implements Command {
    private final PlanArgument file = new PlanArgument();
    private final OptionSpec keep = OptionSpec.builder("--keep")
            .arity("1..*")
            .paramLabel("KEY")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Each KEY gets the new name, or keeps the one it has; the others are deleted, with undo")
            .build();
    private final OptionSpec longest = Args.flag(
            "--keep-longest-ttl", "In every conflict keep the one with more time to live; equal ones stay undecided");
    private final CommandSpec spec = Args.command("resolve", "Decide who gets a new name; changes the plan only")
            .addPositional(file.spec())
            .addOption(keep)
            .addOption(longest);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) {
        List<String> names = keep.getValue();
        boolean byTtl = Args.given(longest);
        if ((names == null || names.isEmpty()) == !byTtl) {
            throw new BadArgument("Give either --keep KEY, once or more, or --keep-longest-ttl.");
        }
        List<byte[]> keys = new ArrayList<>();
        if (names != null) {
            names.forEach(name -> keys.add(KeyArgument.bytes(name, "the name")));
        }
        try (MigrationPlan plan = file.open()) {
            Decisions decisions = new Decisions(plan);
            Decisions.Result result = byTtl ? decisions.keepLongest() : decisions.keep(keys);
            if (call.options().json()) {
                call.console()
                        .exact(JsonText.of(JsonNodeFactory.instance
                                .objectNode()
                                .put("plan", plan.file().path().toString())
                                .put("digest", plan.file().digest())
                                .put("decided", result.names())
                                .put("moves", plan.moves())
                                .put("deletes", plan.deletes())
                                .put("conflictTargets", plan.conflictTargets())
                                .put("conflictsTotal", plan.conflicting())));
            } else {
                call.console()
                        .line(Figures.count(result.names()) + " new names have an owner now: "
                                + Figures.count(plan.moves()) + " keys move, " + Figures.count(plan.deletes())
                                + " are deleted first, with undo; " + Figures.count(plan.conflicting())
                                + " keys are still in conflict.");
            }
            return ExitCode.DONE;
        }
    }
}
