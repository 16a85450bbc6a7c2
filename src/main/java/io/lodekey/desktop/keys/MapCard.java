package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Card;
import io.lodekey.desktop.kit.Segmented;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.Rows;
import io.lodekey.desktop.table.Swatch;
import io.lodekey.desktop.table.Tile;
import io.lodekey.desktop.table.TreeMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A tree map of a table's rows, by bytes or by keys, with the legend of its fills.
final class MapCard<R> extends Card {
    private static final double TITLE_FROM = 440;

    private final KeysModel model;
    private final Rows<R> rows;
    private final Function<R, Tile> byBytes;
    private final Function<R, Tile> byKeys;
    private final TreeMap map = new TreeMap();

    MapCard(
            String title,
            KeysModel model,
            Rows<R> rows,
            Function<R, Tile> byBytes,
            Function<R, Tile> byKeys,
            Texts texts) {
        super(title);
        this.model = model;
        this.rows = rows;
        this.byBytes = byBytes;
        this.byKeys = byKeys;
        getStyleClass().add("map-card");
        Segmented<KeysModel.Measure> measure = new Segmented<>(
                List.of(KeysModel.Measure.values()),
                each -> texts.get("measure." + each.name().toLowerCase(Locale.ROOT)));
        measure.small();
        measure.value().bindBidirectional(model.measure);
        head().getChildren().add(1, measure);
        HBox legend = new HBox(10);
        legend.setAlignment(Pos.CENTER_RIGHT);
        for (Swatch swatch : Swatch.values()) {
            legend.getChildren().add(legend(swatch, texts));
        }
        right(legend);
        VBox.setVgrow(map, Priority.ALWAYS);
        content(map);
        setMinSize(0, 0);
        // Where the legend needs the room, the switch alone says what is shown.
        title().managedProperty().bind(widthProperty().greaterThan(TITLE_FROM));
        title().visibleProperty().bind(title().managedProperty());
        model.measure.subscribe(chosen -> map.redraw(tiles()));
        rows.shown().addListener((ListChangeListener<Object>) change -> map.show(tiles()));
        model.fed.subscribe(times -> map.show(tiles()));
    }

    TreeMap map() {
        return map;
    }

    private List<Tile> tiles() {
        Function<R, Tile> tile = model.measure.get() == KeysModel.Measure.BYTES ? byBytes : byKeys;
        return rows.values().stream().map(tile).toList();
    }

    private static Label legend(Swatch swatch, Texts texts) {
        Region mark = new Region();
        mark.getStyleClass().addAll("swatch", swatch.styleClass("tile"));
        Label label = new Label(texts.get("legend." + swatch.word()), mark);
        label.getStyleClass().add("map-legend");
        return label;
    }
}
