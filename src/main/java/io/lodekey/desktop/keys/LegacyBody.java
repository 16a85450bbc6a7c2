package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.desktop.table.Row;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Old names by rule, and what can be done with the selected one.
final class LegacyBody {
    private final KeysModel model;
    private final Texts texts;
    private final Label name = new Label();
    private final Label hint = PlainBodies.hint("");
    private final Region root;

    LegacyBody(KeysModel model, KeysActions actions, Texts texts) {
        this.model = model;
        this.texts = texts;
        DataTable<LegacyRow> table = new DataTable<>(new KeyColumns(texts).legacy(), model.legacy, actions::copy);
        new Sums(texts)
                .equip(
                        table,
                        texts.get("legacy.none"),
                        Map.of(
                                "keys", LegacyRow::keys,
                                "bytes", LegacyRow::bytes,
                                "noExpiry", LegacyRow::noExpiry),
                        LegacyRow::sampled);
        name.getStyleClass().add("lk-mono");
        VBox foot = new VBox(name, hint);
        foot.getStyleClass().addAll("lk-card", "keys-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        VBox column = new VBox(table, foot);
        VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
        column.getStyleClass().add("keys-column");
        root = column;
        table.selectedKeyProperty().bindBidirectional(model.selectedLegacy);
        model.selectedLegacy.subscribe(this::say);
    }

    Region node() {
        return root;
    }

    private void say(@org.jspecify.annotations.Nullable Object key) {
        Row<LegacyRow> row = key == null ? null : model.legacy.find(key);
        name.setVisible(row != null);
        name.setManaged(row != null);
        if (row == null) {
            hint.setText(texts.get("legacy.hint.none"));
            return;
        }
        LegacyRow legacy = row.value();
        name.setText(legacy.step() == LegacyRow.Step.MOVES ? legacy.from() + "  →  " + legacy.to() : legacy.from());
        String note = legacy.note().isBlank() ? "" : " " + sentence(legacy.note());
        hint.setText(texts.get("legacy.hint." + legacy.step()) + note);
    }

    private static String sentence(String note) {
        String first = note.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + note.substring(1);
        return first.endsWith(".") ? first : first + ".";
    }
}
