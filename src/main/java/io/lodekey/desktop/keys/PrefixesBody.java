package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.desktop.table.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.BreadCrumbBar;

/// Keys by the beginnings of their names, one level at a time; a trail leads back.
final class PrefixesBody {
    /// One step of the trail: the path down to it.
    private record Step(String name, List<String> path) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final KeysModel model;
    private final Texts texts;
    private final BreadCrumbBar<Step> trail = new BreadCrumbBar<>();
    private final Region root;

    PrefixesBody(KeysModel model, KeysActions actions, Texts texts) {
        this.model = model;
        this.texts = texts;
        DataTable<PrefixRow> table = new DataTable<>(new KeyColumns(texts).prefixes(), model.prefixes, actions::copy);
        new Sums(texts)
                .equip(table, "", Map.of("keys", PrefixRow::keys, "bytes", PrefixRow::bytes), PrefixRow::sampled);
        table.onOpen(actions::open);
        table.selectedKeyProperty().bindBidirectional(model.selectedPrefix);
        MapCard<PrefixRow> map = new MapCard<>(
                texts.get("map.title.prefixes"),
                model,
                model.prefixes,
                row -> tile(row, (double) row.bytes(), Approx.bytes(row.sampled(), row.bytes())),
                row -> tile(row, (double) row.keys(), Approx.count(row.sampled(), row.keys())),
                texts);
        map.map().selectedKeyProperty().bindBidirectional(model.selectedPrefix);
        map.map()
                .onOpen(key ->
                        Optional.ofNullable(model.prefixes.find(key)).ifPresent(row -> actions.open(row.value())));
        trail.setAutoNavigationEnabled(false);
        trail.setOnCrumbAction(
                event -> model.path.set(event.getSelectedCrumb().getValue().path()));
        trail.getStyleClass().add("keys-trail");
        root = PlainBodies.under(trail, new Columns(map, table));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        model.path.subscribe(this::show);
    }

    Region node() {
        return root;
    }

    private void show(List<String> path) {
        TreeItem<Step> at = new TreeItem<>(new Step(texts.get("prefix.root"), List.of()));
        List<String> down = new ArrayList<>();
        for (String step : path) {
            down.add(step);
            TreeItem<Step> next = new TreeItem<>(new Step(step, List.copyOf(down)));
            at.getChildren().add(next);
            at = next;
        }
        trail.setSelectedCrumb(at);
    }

    private void onKey(KeyEvent event) {
        List<String> path = model.path.get();
        if (event.getCode() == KeyCode.BACK_SPACE && !path.isEmpty()) {
            model.path.set(path.subList(0, path.size() - 1));
            event.consume();
        }
    }

    /// Up to the first variable: what tells a prefix from its neighbours fits into more tiles.
    private static String literal(PrefixRow row) {
        int variable = row.name().indexOf('{');
        return variable > 0 ? row.name().substring(0, variable) : row.name();
    }

    private Tile tile(PrefixRow row, double weight, String figure) {
        String full = texts.get(
                "tile.full",
                row.path(),
                Approx.count(row.sampled(), row.keys()),
                Approx.bytes(row.sampled(), row.bytes()));
        return new Tile(row.path(), literal(row), figure, weight, row.swatch(), full);
    }
}
