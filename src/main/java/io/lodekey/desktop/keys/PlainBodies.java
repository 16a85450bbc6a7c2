package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.DataTable;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The tabs that are one table, with a line that says what stands there.
final class PlainBodies {
    private final KeysModel model;
    private final KeysActions actions;
    private final Texts texts;
    private final KeyColumns columns;

    PlainBodies(KeysModel model, KeysActions actions, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        this.columns = new KeyColumns(texts);
    }

    Region types() {
        DataTable<TypeRow> table = new DataTable<>(columns.types(), model.types, actions::copy);
        new Sums(texts).equip(table, "", Map.of("keys", TypeRow::keys, "bytes", TypeRow::bytes), TypeRow::sampled);
        table.hug();
        return new VBox(table);
    }

    Region unknown() {
        DataTable<UnknownRow> table = new DataTable<>(columns.unknown(), model.unknown, actions::copy);
        new Sums(texts)
                .equip(
                        table,
                        texts.get("unknown.none"),
                        Map.of("keys", UnknownRow::keys, "bytes", UnknownRow::bytes),
                        UnknownRow::sampled);
        return under(hint(texts.get("unknown.hint")), table);
    }

    static Label hint(String text) {
        Label hint = new Label(text);
        hint.setWrapText(true);
        hint.getStyleClass().add("lk-secondary");
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    static Region under(Region above, Region table) {
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox column = new VBox(above, table);
        column.getStyleClass().add("keys-column");
        return column;
    }
}
