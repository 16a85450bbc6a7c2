package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.Column;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.text.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What all tables of the view have: sums at the foot, words where rows are missing, a menu that copies.
final class Sums {
    private final Texts texts;

    Sums(Texts texts) {
        this.texts = texts;
    }

    /// @param sums figures to add up by column id; `bytes` is one of bytes
    <R> void equip(DataTable<R> table, String none, Map<String, ToLongFunction<R>> sums, Predicate<R> sampled) {
        List<Column<R>> columns = table.columns();
        String first = columns.getFirst().id();
        table.placeholders(none, texts.get("nothing.matches"));
        table.totals(shown -> {
            Map<String, String> cells = new HashMap<>();
            cells.put(first, rows(shown.size(), table.rows().total()));
            boolean about = shown.stream().anyMatch(sampled);
            sums.forEach((id, figure) -> {
                long sum = sum(shown, figure);
                cells.put(id, id.equals("bytes") ? Approx.bytes(about, sum) : Approx.count(about, sum));
            });
            return cells;
        });
        MenuItem copy = new MenuItem(texts.get("copy.rows"));
        copy.setOnAction(chosen -> table.copy());
        table.table().setContextMenu(new ContextMenu(copy));
    }

    /// What is not known of one row is not known of their sum.
    private static <R> long sum(List<R> rows, ToLongFunction<R> figure) {
        boolean known = rows.stream().mapToLong(figure).allMatch(n -> n >= 0);
        return known ? rows.stream().mapToLong(figure).sum() : Approx.UNKNOWN;
    }

    private String rows(int shown, int all) {
        if (shown < all) {
            return texts.get("total.filtered", Figures.count(shown), Figures.count(all));
        }
        return all == 1 ? texts.get("total.row") : texts.get("total.rows", Figures.count(all));
    }
}
