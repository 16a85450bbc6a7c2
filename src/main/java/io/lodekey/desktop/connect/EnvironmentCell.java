package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Chip;
import io.lodekey.settings.Environment;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// An environment with a square in its colour.
final class EnvironmentCell extends ListCell<Environment> {
    private final Region square = new Region();

    @Override
    protected void updateItem(@Nullable Environment item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setText(null);
            setGraphic(null);
        } else {
            square.getStyleClass().setAll("lk-square", Chip.styleClass(item));
            setText(item.label());
            setGraphic(square);
        }
    }
}
