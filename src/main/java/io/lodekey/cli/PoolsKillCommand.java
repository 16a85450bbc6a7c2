package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.cli.Table.Cell;
import io.lodekey.cli.Table.Column;
import io.lodekey.pools.Client;
import io.lodekey.pools.ClientKill;
import io.lodekey.pools.Grouping;
import io.lodekey.pools.KillOutcome;
import io.lodekey.pools.KillReport;
import io.lodekey.pools.PoolsReader;
import io.lodekey.pools.PoolsReading;
import io.lodekey.store.AuditLog;
import io.lodekey.text.Figures;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Closes connections of others, by their application or name, or one by its id.
final class PoolsKillCommand implements Command {
    private static final int MOST_ROWS = 20;

    private final OptionSpec name = Args.text(
            "--name",
            "G",
            "The connections of this application, or with this whole name, as pools lists them; '' is those without");
    private final OptionSpec id = Args.number("--id", "N", 1, Long.MAX_VALUE, "The connection with this id");
    private final OptionSpec node =
            Args.text("--node", "HOST:PORT", "Only connections of this node; --id needs it where there are several");
    private final Consent consent = new Consent();
    private final CommandSpec spec =
            consent.addTo(Args.command("kill", "Close connections of others; recorded in the audit")
                    .addOption(name)
                    .addOption(id)
                    .addOption(node));

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        String group = name.getValue();
        Long number = id.getValue();
        if ((group == null) == (number == null)) {
            throw new BadArgument("Give either --name G or --id N.");
        }
        ChosenServer server = call.serverChoice().required();
        consent.require(server.profile(), server.target().readOnly(), "close connections");
        try (Call.Opened opened = call.open(server)) {
            PoolsReading reading = new PoolsReader(
                            opened.session(),
                            opened.schema(),
                            call.surroundings().clock())
                    .read();
            List<Client> meant = meant(reading, group, number);
            if (!reading.listed() && !reading.refusals().isEmpty()) {
                call.console().say(reading.refusals().getFirst().sentence());
                return ExitCode.REFUSED;
            }
            if (consent.dryRun()) {
                return preview(call, meant);
            }
            if (meant.isEmpty()) {
                return tell(call, new KillReport("", List.of()));
            }
            String subject = group == null ? "client " + number : named(group) + ", " + words(meant.size());
            ClientKill kill = new ClientKill(
                    opened.session(),
                    Optional.of(server.profile().name()),
                    () -> AuditLog.open(
                            call.folders().data(), call.surroundings().clock()));
            return tell(call, kill.kill(meant, subject));
        }
    }

    private List<Client> meant(PoolsReading reading, @Nullable String group, @Nullable Long number) {
        String where = node.getValue();
        List<Client> meant = reading.clients().stream()
                .filter(client ->
                        where == null || where.equals(client.node().address().toString()))
                .filter(client -> group == null
                        ? client.id().isPresent() && client.id().getAsLong() == (number == null ? -1 : number)
                        : isOf(client, group))
                .toList();
        if (number != null && meant.size() > 1) {
            throw new BadArgument("Several nodes have a connection " + number + "; say which one with --node.");
        }
        return meant;
    }

    private static boolean isOf(Client client, String group) {
        return Grouping.APPLICATION.key(client).orElse("").equals(group)
                || Grouping.NAME.key(client).orElse("").equals(group);
    }

    private static int preview(Call call, List<Client> meant) {
        List<Client> targets = ClientKill.targets(meant);
        if (call.options().json()) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("dryRun", true);
            ArrayNode clients = root.putArray("clients");
            targets.forEach(client -> row(clients.addObject(), client));
            root.put("own", meant.stream().filter(Client::own).count());
            call.console().exact(JsonText.of(root));
            return ExitCode.DONE;
        }
        call.console().line("Would close " + words(targets.size()) + ".");
        Table table = new Table(Column.text("Node"), Column.figure("Id"), Column.text("Address"), Column.text("Name"));
        targets.stream()
                .limit(MOST_ROWS)
                .forEach(client -> table.row(
                        Cell.of(client.node().address().toString()),
                        Cell.of(Long.toString(client.id().orElse(0))),
                        Cell.of(client.address()),
                        Cell.of(client.name())));
        if (!table.isEmpty()) {
            table.print(call.console());
        }
        if (targets.size() > MOST_ROWS) {
            call.console().line("and " + Figures.count(targets.size() - MOST_ROWS) + " more");
        }
        return ExitCode.DONE;
    }

    private static int tell(Call call, KillReport report) {
        if (call.options().json()) {
            call.console().exact(JsonText.of(json(report)));
        } else {
            call.console()
                    .line(
                            report.outcomes().isEmpty()
                                    ? "There is no such connection; nothing was closed."
                                    : "Connections: " + report.sentencePart() + ". Recorded as " + report.change()
                                            + ".");
        }
        report.outcomes().forEach(outcome -> {
            if (outcome instanceof KillOutcome.Kept(Client client, String why)) {
                call.console().say(client.address() + " was left alone. " + why);
            }
        });
        return report.kept() + report.inDoubt() > 0 ? ExitCode.PART : ExitCode.DONE;
    }

    private static ObjectNode json(KillReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("change", report.change().isEmpty() ? null : report.change());
        root.put("killed", report.killed());
        root.put("gone", report.gone());
        root.put("inDoubt", report.inDoubt());
        root.put("kept", report.kept());
        ArrayNode clients = root.putArray("clients");
        report.outcomes().forEach(outcome -> {
            ObjectNode row = clients.addObject();
            row(row, outcome.client());
            row.put(
                    "outcome",
                    switch (outcome) {
                        case KillOutcome.Killed _ -> "killed";
                        case KillOutcome.Gone _ -> "gone";
                        case KillOutcome.InDoubt _ -> "in-doubt";
                        case KillOutcome.Kept _ -> "kept";
                    });
        });
        return root;
    }

    private static void row(ObjectNode row, Client client) {
        row.put("node", client.node().address().toString());
        row.put("id", client.id().orElse(0));
        row.put("address", client.address());
        row.put("name", client.name());
    }

    private static String named(String group) {
        return group.isEmpty() ? "without a name" : group;
    }

    private static String words(int connections) {
        return Figures.count(connections) + (connections == 1 ? " connection" : " connections");
    }
}
