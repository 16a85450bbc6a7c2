package io.lodekey.desktop.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The sums at the foot of a table: always in sight, each under its column, also after a column was moved, resized or
/// scrolled sideways.
final class TotalRow extends Region {
    private final TableView<?> table;
    private final Map<String, Label> cells = new HashMap<>();
    private @Nullable ScrollBar sideways;

    TotalRow(TableView<?> table, List<? extends Column<?>> columns) {
        this.table = table;
        getStyleClass().add("total-row");
        for (Column<?> column : columns) {
            Label cell = new Label();
            cell.getStyleClass().addAll("total-cell", "column-" + column.id());
            if (getChildren().isEmpty()) {
                cell.getStyleClass().add("first");
            }
            cell.pseudoClassStateChanged(PseudoClass.getPseudoClass("numeric"), column.numeric());
            cells.put(column.id(), cell);
            getChildren().add(cell);
        }
        for (TableColumn<?, ?> column : table.getColumns()) {
            column.widthProperty().addListener((property, was, is) -> requestLayout());
        }
        table.getVisibleLeafColumns()
                .addListener((javafx.collections.ListChangeListener<Object>) change -> requestLayout());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// Shows a node in place of a column's text.
    void face(String column, Node face) {
        Label cell = cells.get(column);
        if (cell != null) {
            cell.setGraphic(face);
            cell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    /// Texts by column id; columns without one stay empty.
    void show(Map<String, String> texts) {
        cells.forEach((id, cell) -> cell.setText(texts.getOrDefault(id, "")));
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(32);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double x = -scrolled();
        for (TableColumn<?, ?> column : table.getVisibleLeafColumns()) {
            Label cell = cells.get(column.getId());
            if (cell != null) {
                cell.resizeRelocate(snapPositionX(x), 0, column.getWidth(), getHeight());
            }
            x += column.getWidth();
        }
    }

    private double scrolled() {
        if (sideways == null) {
            for (Node node : table.lookupAll(".scroll-bar")) {
                if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                    sideways = bar;
                    bar.valueProperty().addListener((property, was, is) -> requestLayout());
                    bar.visibleProperty().addListener((property, was, is) -> requestLayout());
                }
            }
        }
        return sideways != null && sideways.isVisible() ? sideways.getValue() : 0;
    }
}
