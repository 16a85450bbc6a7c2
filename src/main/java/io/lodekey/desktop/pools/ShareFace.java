package io.lodekey.desktop.pools;

import io.lodekey.desktop.table.CellFace;
import io.lodekey.pools.PoolsReading;
import io.lodekey.text.Figures;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A share of a limit: a bar with a tick where it begins to warn, and the figure right of it; or in words why there is
/// none.
final class ShareFace implements CellFace<GroupRow> {
    private final Bar bar;
    private final String none;
    private String hover = "";

    /// @param ticked the shares are of a limit
    /// @param none what is said where there is no share
    ShareFace(boolean ticked, String none) {
        this.bar = new Bar(ticked);
        this.none = none;
    }

    @Override
    public Node node() {
        return bar;
    }

    @Override
    public void show(GroupRow row) {
        show(row.share(), row.warns(), none);
        hover = row.tells();
    }

    void show(OptionalDouble share, boolean warns, String without) {
        bar.show(share, warns, without);
    }

    @Override
    public Optional<String> hover() {
        return hover.isEmpty() ? Optional.empty() : Optional.of(hover);
    }

    private static final class Bar extends Region {
        private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
        private static final double THICKNESS = 6;
        private static final double TICK = 10;
        /// Room for `100 %` at 12 px.
        private static final double FIGURE = 52;

        private final Region track = new Region();
        private final Region fill = new Region();
        private final Region tick = new Region();
        private final Label label = new Label();
        private final boolean ticked;
        private double share;

        Bar(boolean ticked) {
            this.ticked = ticked;
            getStyleClass().add("pool-bar");
            track.getStyleClass().add("pool-track");
            fill.getStyleClass().add("pool-fill");
            tick.getStyleClass().add("pool-tick");
            label.setMinWidth(0);
            getChildren().setAll(track, fill, tick, label);
            setMaxWidth(Double.MAX_VALUE);
        }

        void show(OptionalDouble part, boolean warns, String without) {
            boolean known = part.isPresent();
            share = Math.clamp(part.orElse(0), 0, 1);
            label.setText(known ? Figures.share(part) : without);
            track.setVisible(known);
            fill.setVisible(known && share > 0);
            tick.setVisible(known && ticked);
            pseudoClassStateChanged(WARNING, warns);
            pseudoClassStateChanged(PseudoClass.getPseudoClass("none"), !known);
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
            double middle = getHeight() / 2;
            double text = label.prefHeight(-1);
            double top = snapPositionY(middle - text / 2);
            if (!track.isVisible()) {
                label.resizeRelocate(0, top, getWidth(), text);
                return;
            }
            double length = Math.max(0, Math.rint(getWidth() - FIGURE));
            double bar = snapPositionY(middle - THICKNESS / 2);
            track.resizeRelocate(0, bar, length, THICKNESS);
            fill.resizeRelocate(0, bar, Math.max(2, Math.rint(length * share)), THICKNESS);
            tick.resizeRelocate(Math.rint(length * PoolsReading.WARNS), snapPositionY(middle - TICK / 2), 1, TICK);
            double width = Math.min(FIGURE, label.prefWidth(-1));
            label.resizeRelocate(getWidth() - width, top, width, text);
        }
    }
}
