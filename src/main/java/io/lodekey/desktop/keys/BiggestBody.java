package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.keyspace.KeyType;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The biggest keys by MEMORY USAGE.
final class BiggestBody {
    private final Region root;

    BiggestBody(KeysModel model, KeysActions actions, Texts texts) {
        DataTable<BigRow> table = new DataTable<>(new KeyColumns(texts).biggest(), model.biggest, actions::copy);
        new Sums(texts).equip(table, "", Map.of("bytes", BigRow::bytes), row -> false);
        Region types =
                Checks.of(List.of(KeyType.values()), KeyType::word, texts.get("biggest.types"), model.typesShown);
        Label hint = new Label();
        hint.getStyleClass().add("lk-secondary");
        model.snapshot.subscribe(snapshot -> hint.setText(
                texts.get(snapshot.isPresent() && snapshot.get().sampled() ? "biggest.sampled" : "biggest.hint")));
        HBox tools = new HBox(8, types, hint);
        tools.setAlignment(Pos.CENTER_LEFT);
        root = PlainBodies.under(tools, table);
    }

    Region node() {
        return root;
    }
}
