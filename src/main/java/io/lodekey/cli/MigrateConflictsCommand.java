package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.cli.Table.Cell;
import io.lodekey.cli.Table.Column;
import io.lodekey.keyspace.KeyText;
import io.lodekey.migration.Conflict;
import io.lodekey.migration.MigrationPlan;
import io.lodekey.redis.KeyReading;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The keys of a conflict beside each other, as they are now: type, time to live, size, value.
final class MigrateConflictsCommand implements Command {
    private static final int USUAL = 20;
    private static final int VALUE_BYTES = 1_024;

    private final PlanArgument file = new PlanArgument();
    private final OptionSpec limit =
            Args.number("--limit", "N", 1, 1_000, "How many new names to look at (" + USUAL + ")");
    private final CommandSpec spec = Args.command("conflicts", "Who wants a new name: the keys beside each other")
            .addPositional(file.spec())
            .addOption(limit);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        Long most = limit.getValue();
        try (MigrationPlan plan = file.open();
                Call.Opened opened = call.open(call.serverChoice()
                        .namedOr(() -> PlanArgument.address(plan.file().header())))) {
            List<Conflict> conflicts = plan.conflicts(most == null ? USUAL : most.intValue());
            if (call.options().json()) {
                ObjectNode root = JsonNodeFactory.instance.objectNode();
                ArrayNode rows = root.putArray("conflicts");
                conflicts.forEach(each -> json(opened, rows.addObject(), each));
                root.put("conflictTargets", plan.conflictTargets());
                call.console().exact(JsonText.of(root));
            } else {
                conflicts.forEach(each -> print(call.console(), opened, each));
                long more = plan.conflictTargets() - conflicts.size();
                call.console().line(more > 0 ? Figures.count(more) + " more; --limit shows more." : "These are all.");
            }
            return ExitCode.DONE;
        }
    }

    /// The keys that want the name, and the one that has it.
    private static List<byte[]> names(Conflict conflict) {
        List<byte[]> names = new ArrayList<>();
        conflict.sources().forEach(source -> names.add(source.change().source()));
        if (conflict.kind() == Conflict.Kind.OCCUPIED) {
            names.add(conflict.target());
        }
        return names;
    }

    private static void json(Call.Opened opened, ObjectNode row, Conflict conflict) {
        row.put("kind", conflict.kind().word()).put("target", KeyText.print(conflict.target()));
        ArrayNode keys = row.putArray("keys");
        for (byte[] name : names(conflict)) {
            KeyReading reading = opened.session().key(name, VALUE_BYTES);
            ObjectNode key = keys.addObject().put("key", KeyText.print(name)).put("exists", reading.exists());
            if (reading.exists()) {
                key.put("type", reading.type().word())
                        .put("pttl", reading.pttl())
                        .put("bytes", reading.bytes());
                ValueJson.addTo(key, reading.value());
            }
        }
    }

    private static void print(Console console, Call.Opened opened, Conflict conflict) {
        console.line(Style.STRONG.of(KeyText.print(conflict.target()), console.colour()) + "  "
                + conflict.kind().word());
        for (byte[] name : names(conflict)) {
            KeyReading reading = opened.session().key(name, VALUE_BYTES);
            Table table = new Table(Column.text(""), Column.text(""), Column.text(""), Column.figure(""));
            table.row(
                    new Cell("  " + KeyText.print(name), Style.WARNING),
                    Cell.of(reading.exists() ? reading.type().word() : "gone"),
                    Cell.of(
                            !reading.exists() || reading.pttl() < 0
                                    ? "never expires"
                                    : "expires in " + Figures.duration(Duration.ofMillis(reading.pttl()))),
                    Cell.of(Figures.bytes(reading.bytes())));
            table.print(console);
            if (reading.exists()) {
                ValueText.print(console, reading.value());
            }
        }
        console.line("");
    }
}
