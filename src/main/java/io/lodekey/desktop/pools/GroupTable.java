package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.desktop.table.Rows;
import io.lodekey.pools.Grouping;
import io.lodekey.text.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The groups of one kind, and all connections at the foot.
final class GroupTable {
    private final Rows<GroupRow> rows = new Rows<>(GroupRow::id);
    private final DataTable<GroupRow> table;
    private final ShareFace whole;
    private Optional<TotalLine> total = Optional.empty();

    GroupTable(Grouping by, Texts texts, boolean libraries, Consumer<String> clipboard, Consumer<GroupRow> opened) {
        table = new DataTable<>(new GroupColumns(texts, libraries).of(by), rows, clipboard);
        table.placeholders(texts.get("groups.none"), texts.get("groups.none"));
        table.onOpen(opened);
        whole = new ShareFace(true, "");
        table.totalFace(GroupColumns.SHARE, whole.node());
        table.totals(shown -> totals());
        table.table().setAccessibleText(texts.get("by." + by.name()));
    }

    DataTable<GroupRow> node() {
        return table;
    }

    void show(List<GroupRow> next, TotalLine sum) {
        total = Optional.of(sum);
        rows.update(next);
        whole.show(sum.share(), sum.warns(), "");
    }

    private Map<String, String> totals() {
        Map<String, String> texts = new HashMap<>();
        total.ifPresent(sum -> {
            texts.put(GroupColumns.NAME, sum.name());
            texts.put(GroupColumns.CONNECTIONS, Figures.count(sum.connections()));
            texts.put(GroupColumns.LIMIT, Figures.count(sum.limit()));
            texts.put(GroupColumns.ADDRESSES, Figures.count(sum.addresses()));
            texts.put(GroupColumns.BLOCKED, Figures.count(sum.blocked()));
        });
        return texts;
    }
}
