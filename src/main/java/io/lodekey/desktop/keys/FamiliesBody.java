package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.desktop.table.ShareBar;
import io.lodekey.desktop.table.SharePart;
import io.lodekey.desktop.table.Tile;
import io.lodekey.keyspace.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How much conforms, what fills the memory, when it expires, and all of it as rows.
final class FamiliesBody {
    private final KeysModel model;
    private final Texts texts;
    private final ShareBar conformity = new ShareBar();
    private final TtlCard ttl;
    private final VBox root;

    FamiliesBody(KeysModel model, KeysActions actions, Schema schema, Texts texts) {
        this.model = model;
        this.texts = texts;
        DataTable<FamilyRow> table = new DataTable<>(new KeyColumns(texts).families(), model.families, actions::copy);
        new Sums(texts)
                .equip(
                        table,
                        "",
                        Map.of(
                                "keys", FamilyRow::keys,
                                "bytes", FamilyRow::bytes,
                                "noExpiry", FamilyRow::noExpiry),
                        FamilyRow::sampled);
        table.onOpen(actions::open);
        table.selectedKeyProperty().bindBidirectional(model.selectedFamily);
        MapCard<FamilyRow> map = new MapCard<>(
                texts.get("map.title"),
                model,
                model.families,
                row -> tile(row, (double) row.bytes(), Approx.bytes(row.sampled(), row.bytes())),
                row -> tile(row, (double) row.keys(), Approx.count(row.sampled(), row.keys())),
                texts);
        map.map().selectedKeyProperty().bindBidirectional(model.selectedFamily);
        map.map()
                .onOpen(key ->
                        Optional.ofNullable(model.families.find(key)).ifPresent(row -> actions.open(row.value())));
        ttl = new TtlCard(model, actions, texts, () -> table.sortBy("noExpiry", true));
        VBox left = new VBox(map, ttl);
        left.getStyleClass().add("keys-column");
        VBox.setVgrow(map, Priority.ALWAYS);
        VBox bar = new VBox(conformity);
        bar.getStyleClass().addAll("lk-card", "conformity-card");
        Region columns = new Columns(left, table);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(bar, columns);
        root.getStyleClass().add("keys-column");
        model.snapshot.subscribe(snapshot -> snapshot.ifPresent(shown -> show(shown.conformity())));
        new Prelude(root)
                .step(() -> await(() -> show(Conformity.awaited(texts))))
                .step(() -> await(() -> ttl.show(TtlBars.awaited(texts))))
                .step(() -> await(() -> model.families.update(FamilyRows.awaited(schema))));
    }

    Region node() {
        return root;
    }

    /// Before the first figures the structure stands, with dashes: then they only have to change texts.
    private void await(Runnable structure) {
        if (model.snapshot.get().isEmpty()) {
            structure.run();
        }
    }

    private void show(List<Conformity> parts) {
        conformity.show(parts.stream()
                .map(part -> new SharePart(
                        part.id(),
                        part.figure(),
                        part.label(),
                        part.share(),
                        part.keys(),
                        part.leadsTo().filter(tab -> part.keys() > 0).map(tab -> () -> model.tab.set(tab))))
                .toList());
    }

    private Tile tile(FamilyRow row, double weight, String figure) {
        String full = texts.get(
                "tile.full",
                row.label(),
                Approx.count(row.sampled(), row.keys()),
                Approx.bytes(row.sampled(), row.bytes()));
        return new Tile(row.key(), row.label(), figure, weight, row.swatch(), full);
    }
}
