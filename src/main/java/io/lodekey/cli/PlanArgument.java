package io.lodekey.cli;

import io.lodekey.change.PlanFile;
import io.lodekey.change.PlanHeader;
import io.lodekey.migration.MigrationPlan;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The FILE that a migration's commands work on.
final class PlanArgument {
    private final PositionalParamSpec file =
            Args.argument("0", "1", "FILE", String.class, "The plan, as migrate plan --out made it");

    PositionalParamSpec spec() {
        return file;
    }

    Path path() {
        String text = file.getValue();
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new BadArgument("FILE is not a path.");
        }
    }

    /// Opens it; the caller closes it.
    MigrationPlan open() {
        PlanFile plan = PlanFile.open(path());
        boolean usable = false;
        try {
            MigrationPlan migration = MigrationPlan.of(plan);
            usable = true;
            return migration;
        } finally {
            if (!usable) {
                plan.close();
            }
        }
    }

    /// Where a plan was made, for who names no server.
    static String address(PlanHeader header) {
        return switch (header.server().kind()) {
            case "cluster" ->
                throw new BadArgument("This plan is for a Cluster; name one of its hosts with --uri, and --cluster.");
            case "sentinel" ->
                throw new BadArgument("This plan is for a server behind Sentinels; name them with --uri.");
            default ->
                "redis://" + header.server().name() + "/" + header.server().database();
        };
    }
}
