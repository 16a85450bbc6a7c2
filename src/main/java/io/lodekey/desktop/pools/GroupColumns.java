package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.CellTone;
import io.lodekey.desktop.table.Column;
import io.lodekey.desktop.table.NameFace;
import io.lodekey.pools.Grouping;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the table of groups shows, by what they are groups of.
final class GroupColumns {
    static final String NAME = "name";
    static final String CONNECTIONS = "connections";
    static final String LIMIT = "limit";
    static final String SHARE = "share";
    static final String ADDRESSES = "addresses";
    static final String BLOCKED = "blocked";

    private final Texts texts;
    private final boolean libraries;

    /// @param libraries the server tells which library a client uses
    GroupColumns(Texts texts, boolean libraries) {
        this.texts = texts;
        this.libraries = libraries;
    }

    List<Column<GroupRow>> of(Grouping by) {
        List<Column<GroupRow>> columns = new ArrayList<>();
        columns.add(name(by));
        columns.add(Column.<GroupRow>number(
                        CONNECTIONS, texts.get("column.connections"), GroupRow::connections, Figures::count)
                .toned(row -> CellTone.STRONG)
                .width(92));
        switch (by) {
            case APPLICATION -> application(columns);
            case NODE -> {
                columns.add(whole(LIMIT, "column.limit", GroupRow::limit, Figures::count)
                        .width(76));
                columns.add(share(true, "column.share.node"));
                common(columns);
            }
            default -> {
                columns.add(share(false, "column.share.all"));
                common(columns);
            }
        }
        return columns;
    }

    private void application(List<Column<GroupRow>> columns) {
        columns.add(
                whole("in-use", "column.inUse", GroupRow::inUse, Figures::count).width(62));
        columns.add(
                whole(LIMIT, "column.limit", GroupRow::limit, Figures::count).width(66));
        columns.add(share(true, "column.share"));
        columns.add(grown());
        columns.add(whole("waiting", "column.waiting", GroupRow::waiting, Figures::count)
                .width(62));
        columns.add(numeric(
                        "wait-p99",
                        texts.get("column.wait"),
                        row -> PoolsFigures.millis(row.waitP99()),
                        row -> decimal(row.waitP99()),
                        Comparator.comparingDouble(row -> row.waitP99().orElse(-1)))
                .toned(row -> row.warns() && row.waitP99().isPresent()
                        ? CellTone.WARNING
                        : tone(PoolsFigures.millis(row.waitP99())))
                .width(76));
        columns.add(
                Column.<GroupRow>number(ADDRESSES, texts.get("column.addresses"), GroupRow::addresses, Figures::count)
                        .width(76));
        if (libraries) {
            columns.add(library());
        }
    }

    private void common(List<Column<GroupRow>> columns) {
        columns.add(grown());
        columns.add(Column.<GroupRow>number(BLOCKED, texts.get("column.blocked"), GroupRow::blocked, Figures::count)
                .width(66));
        columns.add(Column.<GroupRow>number(
                        "subscribed", texts.get("column.subscribed"), GroupRow::subscribed, Figures::count)
                .width(70));
        columns.add(numeric(
                        "idle",
                        texts.get("column.idle"),
                        row -> row.idle().map(Figures::duration).orElse(Figures.UNKNOWN),
                        row -> row.idle().map(Duration::toSeconds).orElse(null),
                        Comparator.comparing(row -> row.idle().orElse(Duration.ZERO)))
                .width(84));
        columns.add(whole("output", "column.output", GroupRow::outputBytes, Figures::bytes)
                .width(84));
        columns.add(whole("memory", "column.memory", GroupRow::memoryBytes, Figures::bytes)
                .width(84));
    }

    private Column<GroupRow> name(Grouping by) {
        return Column.<GroupRow>text(NAME, texts.get("by." + by.name()), GroupRow::name)
                .faced(() -> new NameFace<>(GroupRow::name))
                .toned(row -> row.id().isEmpty() ? CellTone.MUTED : CellTone.NORMAL)
                .growing(150);
    }

    private Column<GroupRow> share(boolean ticked, String title) {
        Column<GroupRow> column = new Column<>(
                SHARE,
                texts.get(title),
                false,
                row -> Figures.share(row.share()),
                row -> Figures.share(row.share()),
                row -> decimal(row.share()),
                Comparator.comparingDouble(row -> row.share().orElse(-1)),
                230,
                140,
                false,
                row -> row.warns() ? CellTone.WARNING : CellTone.NORMAL,
                Optional.empty());
        return column.faced(() -> new ShareFace(ticked, texts.get("share.none")));
    }

    private Column<GroupRow> grown() {
        return numeric(
                        "grown",
                        texts.get("column.grown"),
                        row -> row.grown().isPresent() ? signed(row.grown().getAsInt()) : Figures.UNKNOWN,
                        row -> row.grown().isPresent() ? row.grown().getAsInt() : null,
                        Comparator.comparingInt(row -> row.grown().orElse(Integer.MIN_VALUE)))
                .width(62);
    }

    static String signed(int change) {
        return change > 0 ? "+" + Figures.count(change) : change < 0 ? "−" + Figures.count(-change) : "0";
    }

    private Column<GroupRow> library() {
        return Column.<GroupRow>text(
                        "library",
                        texts.get("column.library"),
                        row -> row.libraries().isEmpty() ? Figures.UNKNOWN : String.join(", ", row.libraries()))
                .toned(row -> row.libraries().isEmpty() ? CellTone.SUBTLE : CellTone.MUTED)
                .width(116);
    }

    private Column<GroupRow> whole(
            String id, String title, Function<GroupRow, OptionalLong> figure, Function<OptionalLong, String> format) {
        return numeric(
                id,
                texts.get(title),
                row -> format.apply(figure.apply(row)),
                row -> figure.apply(row).isPresent() ? figure.apply(row).getAsLong() : null,
                Comparator.comparingLong(row -> figure.apply(row).orElse(-1)));
    }

    private static Column<GroupRow> numeric(
            String id,
            String title,
            Function<GroupRow, String> text,
            Function<GroupRow, @Nullable Object> raw,
            Comparator<GroupRow> order) {
        return new Column<>(
                id, title, true, text, text, raw, order, 76, 50, false, row -> tone(text.apply(row)), Optional.empty());
    }

    private static CellTone tone(String text) {
        return text.equals(Figures.UNKNOWN) || text.equals("0") || text.equals("0 B")
                ? CellTone.SUBTLE
                : CellTone.NORMAL;
    }

    private static @Nullable Object decimal(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : null;
    }
}
