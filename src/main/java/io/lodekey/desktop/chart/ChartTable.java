package io.lodekey.desktop.chart;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.CellTone;
import io.lodekey.desktop.table.Column;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.desktop.table.Rows;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A chart's figures as rows, the newest first.
final class ChartTable {
    private final Rows<Moment> rows = new Rows<>(Moment::at);
    private final DataTable<Moment> table;

    ChartTable(ChartData data, Texts texts, ZoneId zone, Consumer<String> clipboard) {
        List<Column<Moment>> columns = new ArrayList<>();
        columns.add(Column.<Moment>text(
                        "at", texts.get("time"), row -> TimeAxis.moment(Instant.ofEpochMilli(row.at()), zone))
                .ordered(Comparator.comparingLong(Moment::at))
                .exported(row -> Instant.ofEpochMilli(row.at()).toString())
                .growing(80));
        for (int i = 0; i < data.series().size(); i++) {
            columns.add(column(i, data.series().get(i).name(), data.measure()));
        }
        table = new DataTable<>(columns, rows, clipboard);
        show(data);
    }

    DataTable<Moment> node() {
        return table;
    }

    void show(ChartData data) {
        rows.update(Moment.of(data));
    }

    private static Column<Moment> column(int index, String name, Measure measure) {
        return new Column<>(
                "series" + index,
                name,
                true,
                row -> measure.text(row.values().get(index)),
                row -> measure.text(row.values().get(index)),
                row -> row.values().get(index).isNaN() ? null : row.values().get(index),
                Comparator.comparingDouble(row -> row.values().get(index)),
                112,
                72,
                false,
                row -> row.values().get(index).isNaN() ? CellTone.SUBTLE : CellTone.NORMAL,
                Optional.empty());
    }
}
