package io.lodekey.desktop.table;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A figure, set right, and left of it a bar for its share of the largest one, so that a column of sizes can be
/// compared at a glance.
///
/// @param <R> the record shown in a row
public final class BarFace<R> implements CellFace<R> {
    private final ToDoubleFunction<R> share;
    private final Function<R, Swatch> swatch;
    private final Function<R, String> figure;
    private final Bar bar;
    private @Nullable Swatch shown;

    /// @param share of the largest, 0 to 1
    /// @param barWidth px of a full bar
    public BarFace(ToDoubleFunction<R> share, Function<R, Swatch> swatch, Function<R, String> figure, double barWidth) {
        this.share = share;
        this.swatch = swatch;
        this.figure = figure;
        this.bar = new Bar(barWidth);
    }

    @Override
    public Node node() {
        return bar;
    }

    @Override
    public void show(R row) {
        Swatch next = swatch.apply(row);
        if (next != shown) {
            bar.fill.getStyleClass().setAll("cell-bar", next.styleClass("bar"));
            shown = next;
        }
        bar.show(share.applyAsDouble(row), figure.apply(row));
    }

    @Override
    public boolean showsAll() {
        return !bar.label.isTextTruncated();
    }

    private static final class Bar extends Region {
        private static final double THICKNESS = 6;
        private final Region fill = new Region();
        private final Label label = new Label();
        private final double full;
        private double share;

        Bar(double full) {
            this.full = full;
            label.setMinWidth(0);
            getChildren().setAll(fill, label);
            setMaxWidth(Double.MAX_VALUE);
        }

        void show(double part, String text) {
            share = Double.isFinite(part) ? Math.clamp(part, 0, 1) : 0;
            label.setText(text);
            requestLayout();
        }

        @Override
        protected double computePrefWidth(double height) {
            return 4096; // as wide as the cell lets it
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return label.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            // What is there at all shows, however small its share.
            double length = share > 0 ? Math.max(1, Math.rint(full * share)) : 0;
            fill.setVisible(length > 0);
            fill.resizeRelocate(0, snapPositionY((getHeight() - THICKNESS) / 2), length, THICKNESS);
            double left = Math.max(0, Math.min(full, getWidth() - label.prefWidth(-1)));
            double room = getWidth() - left;
            layoutInArea(label, left, 0, room, getHeight(), 0, HPos.RIGHT, VPos.CENTER);
        }
    }
}
