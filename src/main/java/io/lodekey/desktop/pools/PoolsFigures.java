package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.pools.Client;
import io.lodekey.pools.ClientGroup;
import io.lodekey.pools.ClientKill;
import io.lodekey.pools.Grouping;
import io.lodekey.pools.Growth;
import io.lodekey.pools.NodeClients;
import io.lodekey.pools.PoolUse;
import io.lodekey.pools.PoolsHistory;
import io.lodekey.pools.PoolsReading;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Turns a reading and those before it into what the view shows. Knows no node and may be used on any thread.
final class PoolsFigures {
    private final Texts texts;
    private final PoolsHistory history;
    private final OwnReader own;
    private final PoolsChart chart;

    PoolsFigures(Texts texts, PoolsHistory history, ZoneId zone) {
        this.texts = texts;
        this.history = history;
        own = new OwnReader(texts, zone);
        chart = new PoolsChart(texts, history, zone);
    }

    /// What of the view is the person's choice.
    ///
    /// @param selected the group's id, if a row is selected
    /// @param opened the group's id, if one is opened
    record Choice(Grouping by, Optional<Optional<String>> selected, Optional<Optional<String>> opened) {}

    Figured of(PoolsReading reading, Choice choice) {
        List<GroupRow> rows = rows(reading, choice.by());
        List<GroupRow> applications = choice.by() == Grouping.APPLICATION ? rows : rows(reading, Grouping.APPLICATION);
        Optional<GroupRow> worst = applications.stream()
                .filter(GroupRow::warns)
                .max(Comparator.comparingDouble(row -> row.share().orElse(0)));
        return new Figured(
                reading,
                choice,
                rows,
                total(reading),
                chart.of(reading, applications, choice),
                chart.span(reading),
                own.of(reading.own()),
                warning(reading, worst),
                worst.flatMap(GroupRow::id),
                choice.opened().flatMap(id -> panel(reading, choice.by(), id)));
    }

    private List<GroupRow> rows(PoolsReading reading, Grouping by) {
        // Trouble first, then the largest.
        return reading.groups(by).stream()
                .map(group -> row(reading, group))
                .sorted(Comparator.comparing(GroupRow::warns).reversed())
                .toList();
    }

    private GroupRow row(PoolsReading reading, ClientGroup group) {
        Optional<PoolUse> use = group.by() == Grouping.APPLICATION ? reading.use(group.key()) : Optional.empty();
        OptionalLong limit = limit(reading, group, use);
        OptionalLong inUse = use.isPresent() ? OptionalLong.of(use.get().inUse()) : OptionalLong.empty();
        OptionalDouble share = share(reading, group, use, limit);
        boolean limited = limit.isPresent();
        return new GroupRow(
                group.by(),
                group.key(),
                group.key().orElse(texts.get("none." + group.by().name())),
                group.own(),
                group.size(),
                inUse,
                limit,
                share,
                tells(group, use),
                use.map(PoolUse::waiting).orElse(OptionalLong.empty()),
                use.map(PoolUse::waitP99).orElse(OptionalDouble.empty()),
                group.hosts().size(),
                group.libraries(),
                group.blocked(),
                group.subscribed(),
                group.idle(),
                group.outputBytes(),
                group.memoryBytes(),
                history.sinceStart(group.by(), group.key())
                        .map(growth -> OptionalInt.of(growth.by()))
                        .orElse(OptionalInt.empty()),
                limited && share.orElse(0) >= PoolsReading.WARNS);
    }

    private static OptionalLong limit(PoolsReading reading, ClientGroup group, Optional<PoolUse> use) {
        if (group.by() == Grouping.NODE) {
            return node(reading, group).map(NodeClients::max).orElse(OptionalLong.empty());
        }
        return use.isPresent() ? OptionalLong.of(use.get().limit()) : OptionalLong.empty();
    }

    private static OptionalDouble share(
            PoolsReading reading, ClientGroup group, Optional<PoolUse> use, OptionalLong limit) {
        if (use.isPresent()) {
            return OptionalDouble.of(use.get().share());
        }
        if (group.by() == Grouping.APPLICATION) {
            return OptionalDouble.empty();
        }
        long whole = limit.orElse(reading.clients().size());
        return whole > 0 ? OptionalDouble.of((double) group.size() / whole) : OptionalDouble.empty();
    }

    private static Optional<NodeClients> node(PoolsReading reading, ClientGroup group) {
        return reading.nodes().stream()
                .filter(node ->
                        group.key().equals(Optional.of(node.node().address().toString())))
                .findFirst();
    }

    private String tells(ClientGroup group, Optional<PoolUse> use) {
        int processes = group.instances().size();
        return use.isEmpty() || group.own() || use.get().processes() >= processes
                ? ""
                : texts.get("tells.some", Figures.count(use.get().processes()), Figures.count(processes));
    }

    private TotalLine total(PoolsReading reading) {
        OptionalDouble share = reading.fullest().map(NodeClients::share).orElse(OptionalDouble.empty());
        return new TotalLine(
                texts.get(reading.nodes().size() > 1 ? "total.nodes" : "total"),
                reading.connected(),
                reading.max(),
                share,
                reading.groups(Grouping.ADDRESS).size(),
                reading.clients().stream().filter(Client::blocked).count(),
                share.orElse(0) >= PoolsReading.WARNS);
    }

    /// The server before any application: a full server refuses all of them.
    private Optional<String> warning(PoolsReading reading, Optional<GroupRow> worst) {
        Optional<NodeClients> full =
                reading.fullest().filter(node -> node.share().orElse(0) >= PoolsReading.WARNS);
        if (full.isPresent()) {
            return Optional.of(texts.get(
                    "warning.node",
                    full.get().node().address().toString(),
                    Figures.count(full.get().connected()),
                    Figures.count(full.get().max()),
                    Figures.share(full.get().share())));
        }
        return worst.map(row -> {
            List<String> parts = new ArrayList<>();
            parts.add(texts.get(
                    "warning.pool",
                    row.name(),
                    Figures.count(row.inUse()),
                    Figures.count(row.limit()),
                    Figures.share(row.share())));
            row.waitP99().ifPresent(wait -> parts.add(texts.get("warning.waits", millis(OptionalDouble.of(wait)))));
            growth(Grouping.APPLICATION, row.id()).ifPresent(parts::add);
            return String.join(" ", parts);
        });
    }

    /// The larger of the growth since the start and of late, in a sentence; empty if it did not grow.
    private Optional<String> growth(Grouping by, Optional<String> id) {
        Optional<Growth> start = history.sinceStart(by, id);
        Optional<Growth> lately = history.lately(by, id);
        Optional<Growth> told = lately.filter(
                        growth -> growth.by() >= start.map(Growth::by).orElse(0))
                .or(() -> start);
        return told.filter(growth -> growth.by() > 0).map(growth -> {
            String by5 = Figures.count(growth.by());
            String time = Figures.duration(coarse(growth.over()));
            return growth.host()
                    .map(host -> texts.get("grew.from", by5, time, host))
                    .orElseGet(() -> texts.get("grew", by5, time));
        });
    }

    private static Duration coarse(Duration time) {
        return time.compareTo(Duration.ofMinutes(2)) < 0
                ? Duration.ofSeconds(Math.max(1, time.toSeconds()))
                : Duration.ofMinutes(time.toMinutes());
    }

    private Optional<GroupPanel> panel(PoolsReading reading, Grouping by, Optional<String> id) {
        return reading.groups(by).stream()
                .filter(group -> group.key().equals(id))
                .findFirst()
                .map(group -> new GroupPanel(
                        id,
                        texts.get(
                                group.size() == 1 ? "panel.title.one" : "panel.title",
                                id.orElse(texts.get("none." + by.name())),
                                Figures.count(group.size())),
                        facts(group),
                        group.clients(),
                        ClientKill.targets(group.clients()).size()));
    }

    private String facts(ClientGroup group) {
        List<String> facts = new ArrayList<>();
        if (!group.instances().isEmpty()) {
            facts.add(texts.get(
                    group.instances().size() == 1 ? "facts.process" : "facts.processes",
                    Figures.count(group.instances().size())));
        }
        if (!group.roles().isEmpty()) {
            facts.add(texts.get("facts.roles", String.join(", ", group.roles())));
        }
        if (group.blocked() > 0) {
            facts.add(texts.get("facts.blocked", Figures.count(group.blocked())));
        }
        if (group.subscribed() > 0) {
            facts.add(texts.get("facts.subscribed", Figures.count(group.subscribed())));
        }
        if (group.outputBytes().orElse(0) > 0) {
            facts.add(texts.get("facts.output", Figures.bytes(group.outputBytes())));
        }
        facts.add(growth(group.by(), group.key()).orElseGet(() -> texts.get("facts.steady")));
        return String.join(" · ", facts);
    }

    static String millis(OptionalDouble ms) {
        return ms.isPresent()
                ? Figures.duration(Duration.ofNanos(Math.round(ms.getAsDouble() * 1e6)))
                : Figures.UNKNOWN;
    }
}
