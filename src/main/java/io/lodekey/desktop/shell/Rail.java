package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of views. Narrow, it shows icons only, and the names as tips.
final class Rail extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final Map<Place, Button> items = new EnumMap<>(Place.class);

    Rail(ShellModel model, Texts texts, Consumer<Place> go) {
        getStyleClass().add("lk-rail");
        for (Section section : Section.values()) {
            add(section, texts, go);
        }
        model.current()
                .subscribe(current -> items.forEach((place, item) -> {
                    item.pseudoClassStateChanged(CURRENT, place == current);
                }));
        model.reachable().subscribe(() -> reach(model));
        reach(model);
    }

    private void reach(ShellModel model) {
        items.forEach((place, item) -> item.setDisable(!model.reachable().contains(place)));
    }

    private void add(Section section, Texts texts, Consumer<Place> go) {
        VBox group = new VBox();
        group.getStyleClass().add("lk-rail-group");
        if (section == Section.FOOT) {
            Region gap = new Region();
            VBox.setVgrow(gap, Priority.ALWAYS);
            getChildren().add(gap);
        } else {
            Label caption = new Label(texts.get(section.textKey()));
            caption.getStyleClass().add("lk-rail-caption");
            group.getChildren().add(caption);
        }
        for (Place place : Place.values()) {
            if (place.section() == section) {
                Button item = new Button(texts.get(place.textKey()), Icons.of(place.icon()));
                item.getStyleClass().add("lk-rail-item");
                item.setOnAction(pressed -> go.accept(place));
                item.setMaxWidth(Double.MAX_VALUE);
                items.put(place, item);
                group.getChildren().add(item);
            }
        }
        getChildren().add(group);
    }

    void compact(boolean compact) {
        pseudoClassStateChanged(COMPACT, compact);
        items.values().forEach(item -> {
            item.setContentDisplay(compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            item.setTooltip(compact ? new Tooltip(item.getText()) : null);
        });
    }
}
