package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.CellTone;
import io.lodekey.desktop.table.Column;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.desktop.table.Rows;
import io.lodekey.monitor.NodeSample;
import io.lodekey.monitor.Off;
import io.lodekey.monitor.Replication;
import io.lodekey.redis.NodeRole;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The nodes, one a row. A node that could not be read says so and why.
final class NodeTable {
    private static final int MOST_ROWS = 8;
    private static final double ROW = 32;
    private static final double HEAD = 30;

    private final Texts texts;
    private final Rows<NodeRow> rows = new Rows<>(row -> row.sample().node().id());
    private final DataTable<NodeRow> table;

    NodeTable(Texts texts, Consumer<String> clipboard) {
        this.texts = texts;
        table = new DataTable<>(columns(), rows, clipboard);
        show(List.of());
    }

    DataTable<NodeRow> node() {
        return table;
    }

    void show(List<NodeRow> nodes) {
        rows.update(nodes);
        double height = HEAD + ROW * Math.clamp(nodes.size(), 1, MOST_ROWS);
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }

    private List<Column<NodeRow>> columns() {
        return List.of(
                Column.<NodeRow>text("node", texts.get("node.name"), row -> address(row.sample()))
                        .whole(row -> why(row.sample()).orElse(address(row.sample())))
                        .exported(row -> address(row.sample()))
                        .faced(NodeFace::new)
                        .growing(160),
                Column.<NodeRow>text("role", texts.get("node.role"), this::role)
                        .toned(row -> row.failed() ? CellTone.DANGER : CellTone.NORMAL)
                        .width(128),
                size(
                        "used",
                        texts.get("node.used"),
                        row -> row.sample().memory().used()),
                size(
                        "resident",
                        texts.get("node.resident"),
                        row -> row.sample().memory().rss()),
                decimal(
                                "operations",
                                texts.get("node.operations"),
                                row -> row.sample().opsPerSecond(),
                                Figures::rate)
                        .width(80),
                decimal("rate", texts.get("node.rate"), row -> row.hitRate().net(), Figures::share)
                        .width(86),
                count(
                                "clients",
                                texts.get("node.clients"),
                                row -> row.sample().clients().connected())
                        .width(60),
                decimal(
                                "p50",
                                texts.get("node.p50"),
                                row -> row.sample().latency().p50(),
                                NodeTable::millis)
                        .width(72),
                lag(),
                up());
    }

    private String role(NodeRow row) {
        String role =
                row.sample().node().role() == NodeRole.PRIMARY ? texts.get("node.primary") : texts.get("node.replica");
        if (row.failed()) {
            return texts.get("node.failed", role);
        }
        return row.sample().off().isEmpty() ? role : texts.get("node.off", role);
    }

    private static Optional<String> why(NodeSample node) {
        return node.failure().or(() -> node.off().stream().map(Off::sentence).findFirst());
    }

    private Column<NodeRow> lag() {
        return numeric(
                        "lag",
                        texts.get("node.lag"),
                        row -> lag(row.sample()),
                        row -> number(row.sample().replication().bytesBehind()),
                        Comparator.comparingLong(
                                row -> row.sample().replication().bytesBehind().orElse(-1)))
                .toned(row ->
                        row.sample().replication().linkUp().orElse(true) ? tone(lag(row.sample())) : CellTone.WARNING)
                .width(108);
    }

    private String lag(NodeSample node) {
        Replication replication = node.replication();
        if (!replication.linkUp().orElse(true)) {
            return texts.get("node.linkDown");
        }
        if (node.node().role() == NodeRole.PRIMARY
                || replication.secondsBehind().isEmpty()) {
            return Figures.UNKNOWN;
        }
        return texts.get(
                "node.lagBoth", Figures.count(replication.secondsBehind()), Figures.bytes(replication.bytesBehind()));
    }

    private Column<NodeRow> up() {
        return numeric(
                        "up",
                        texts.get("node.up"),
                        row -> row.sample().uptime().map(Times::oneUnit).orElse(Figures.UNKNOWN),
                        row -> row.sample().uptime().map(Duration::toSeconds).orElse(null),
                        Comparator.comparing(row -> row.sample().uptime().orElse(Duration.ZERO)))
                .width(60);
    }

    private static Column<NodeRow> size(String id, String title, Function<NodeRow, OptionalLong> value) {
        return whole(id, title, value, Figures::bytes);
    }

    private static Column<NodeRow> count(String id, String title, Function<NodeRow, OptionalLong> value) {
        return whole(id, title, value, Figures::count);
    }

    private static Column<NodeRow> whole(
            String id, String title, Function<NodeRow, OptionalLong> value, Function<OptionalLong, String> format) {
        return numeric(
                id,
                title,
                row -> format.apply(value.apply(row)),
                row -> number(value.apply(row)),
                Comparator.comparingLong(row -> value.apply(row).orElse(-1)));
    }

    private static Column<NodeRow> decimal(
            String id, String title, Function<NodeRow, OptionalDouble> value, Function<OptionalDouble, String> format) {
        return numeric(
                id,
                title,
                row -> format.apply(value.apply(row)),
                row -> value.apply(row).isPresent() ? (Object) value.apply(row).getAsDouble() : null,
                Comparator.comparingDouble(row -> value.apply(row).orElse(-1)));
    }

    private static Column<NodeRow> numeric(
            String id,
            String title,
            Function<NodeRow, String> text,
            Function<NodeRow, @Nullable Object> raw,
            Comparator<NodeRow> order) {
        return new Column<>(
                id, title, true, text, text, raw, order, 72, 56, false, row -> tone(text.apply(row)), Optional.empty());
    }

    private static CellTone tone(String text) {
        return text.equals(Figures.UNKNOWN) || text.equals("0") ? CellTone.SUBTLE : CellTone.NORMAL;
    }

    private static @Nullable Object number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static String millis(OptionalDouble ms) {
        return ms.isPresent()
                ? Figures.duration(Duration.ofNanos(Math.round(ms.getAsDouble() * 1e6)))
                : Figures.UNKNOWN;
    }

    private static String address(NodeSample node) {
        return node.node().address().toString();
    }
}
