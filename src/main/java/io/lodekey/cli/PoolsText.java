package io.lodekey.cli;

import io.lodekey.cli.Table.Cell;
import io.lodekey.cli.Table.Column;
import io.lodekey.pools.ClientGroup;
import io.lodekey.pools.Grouping;
import io.lodekey.pools.NodeClients;
import io.lodekey.pools.PoolUse;
import io.lodekey.pools.PoolsReading;
import io.lodekey.redis.PoolReading;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A reading of the pools as text for people.
final class PoolsText {
    private static final int MOST_ROWS = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Console console;
    private final ZoneId zone;

    PoolsText(Console console, ZoneId zone) {
        this.console = console;
        this.zone = zone;
    }

    void print(Call.Opened opened, PoolsReading reading) {
        console.line(Style.STRONG.of(
                ServerLine.of(opened.server().profile(), opened.session().facts()), console.colour()));
        console.line(total(reading));
        if (reading.nodes().size() > 1) {
            nodes(reading);
        }
        if (reading.listed()) {
            applications(reading);
            others(reading, Grouping.ADDRESS, "Addresses");
            others(reading, Grouping.LIBRARY, "Libraries");
            others(reading, Grouping.USER, "Users");
            others(reading, Grouping.COMMAND, "Last commands");
        }
        own(reading.own());
    }

    private String total(PoolsReading reading) {
        String share =
                reading.fullest().map(node -> share(node.share().orElse(0))).orElse(Figures.UNKNOWN);
        return Figures.count(reading.connected())
                + (reading.connected().orElse(0) == 1 ? " connection of " : " connections of ")
                + Figures.count(reading.max()) + " allowed (" + share
                + (reading.nodes().size() > 1 ? " on the fullest node" : "") + ") at "
                + TIME.format(reading.at().atZone(zone));
    }

    private String share(double share) {
        return (share >= PoolsReading.WARNS ? Style.WARNING : Style.PLAIN).of(Figures.share(share), console.colour());
    }

    private void nodes(PoolsReading reading) {
        heading("Nodes");
        Table table = new Table(
                Column.text("Node"),
                Column.text("Role"),
                Column.figure("Connections"),
                Column.figure("Allowed"),
                Column.figure("Share"));
        for (NodeClients node : reading.nodes()) {
            table.row(
                    Cell.of(node.node().address().toString()),
                    Cell.of(node.node().role().name().toLowerCase(Locale.ROOT)),
                    Cell.of(Figures.count(node.connected())),
                    Cell.of(Figures.count(node.max())),
                    warned(node.share()));
        }
        table.print(console);
    }

    private void applications(PoolsReading reading) {
        heading("Applications");
        Table table = new Table(
                Column.text("Application"),
                Column.figure("Connections"),
                Column.figure("Processes"),
                Column.figure("In use"),
                Column.figure("Limit"),
                Column.figure("Of limit"),
                Column.figure("Waiting"),
                Column.figure("Wait p99"),
                Column.figure("Blocked"),
                Column.figure("Addresses"),
                Column.text("Roles"),
                Column.text("Library"));
        reading.groups(Grouping.APPLICATION).forEach(group -> application(table, group, reading.use(group.key())));
        table.print(console);
    }

    private static void application(Table table, ClientGroup group, Optional<PoolUse> use) {
        List<String> libraries = group.libraries();
        table.row(
                group.key().map(Cell::of).orElse(Cell.muted("without a name")),
                Cell.of(Figures.count(group.size())),
                count(group.instances().size()),
                Cell.of(use.map(pool -> Figures.count(pool.inUse())).orElse(Figures.UNKNOWN)),
                Cell.of(use.map(pool -> Figures.count(pool.limit())).orElse(Figures.UNKNOWN)),
                warned(use.map(pool -> OptionalDouble.of(pool.share())).orElse(OptionalDouble.empty())),
                Cell.of(Figures.count(use.map(PoolUse::waiting).orElse(OptionalLong.empty()))),
                Cell.of(millis(use.map(PoolUse::waitP99).orElse(OptionalDouble.empty()))),
                count(group.blocked()),
                count(group.hosts().size()),
                Cell.of(String.join(", ", group.roles())),
                Cell.of(libraries.isEmpty() ? Figures.UNKNOWN : String.join(", ", libraries)));
    }

    private void others(PoolsReading reading, Grouping by, String title) {
        List<ClientGroup> groups = reading.groups(by);
        if (groups.stream().allMatch(group -> group.key().isEmpty())) {
            return;
        }
        heading(title);
        Table table = new Table(Column.figure(""), Column.text(""));
        groups.stream()
                .limit(MOST_ROWS)
                .forEach(group -> table.row(
                        Cell.of(Figures.count(group.size())),
                        group.key().map(Cell::of).orElse(Cell.muted("not told"))));
        if (groups.size() > MOST_ROWS) {
            long rest =
                    groups.stream().skip(MOST_ROWS).mapToLong(ClientGroup::size).sum();
            table.row(
                    Cell.of(Figures.count(rest)),
                    Cell.muted("in " + Figures.count(groups.size() - MOST_ROWS) + " more"));
        }
        table.print(console);
    }

    private void own(PoolReading own) {
        heading("Lodekey’s own connections");
        console.line("%s created, %s idle, %s in use, %s waiting; limit %s; wait p50 %s, p99 %s; %s time-outs"
                .formatted(
                        Figures.count(own.created()),
                        Figures.count(own.idle()),
                        Figures.count(own.inUse()),
                        Figures.count(own.waiting()),
                        Figures.count(own.limit()),
                        own.waitP50().map(Figures::duration).orElse(Figures.UNKNOWN),
                        own.waitP99().map(Figures::duration).orElse(Figures.UNKNOWN),
                        Figures.count(own.timeouts())));
    }

    private void heading(String title) {
        console.line("");
        console.line(Style.STRONG.of(title, console.colour()));
    }

    private static Cell count(long figure) {
        return Cell.figure(Figures.count(figure), figure == 0, Style.PLAIN);
    }

    private static Cell warned(OptionalDouble share) {
        Style style = share.orElse(0) >= PoolsReading.WARNS ? Style.WARNING : Style.PLAIN;
        return new Cell(Figures.share(share), style);
    }

    private static String millis(OptionalDouble ms) {
        return ms.isPresent()
                ? Figures.duration(Duration.ofNanos(Math.round(ms.getAsDouble() * 1e6)))
                : Figures.UNKNOWN;
    }
}
