package io.lodekey.desktop.table;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A histogram: bars from a base line, the figure above each, its bound below. The bars carry their figures, so there
/// is no axis at the side.
public final class BucketChart extends Pane {
    private static final double LABEL_HEIGHT = 16;
    private static final double FIGURE_HEIGHT = 15;
    private static final double TO_LABEL = 6;
    private static final double SHARE_OF_SLOT = 0.8;
    private static final double WIDEST = 72;

    private final Region base = new Region();
    private final List<Bar> drawn = new ArrayList<>();
    private double highest;

    public BucketChart() {
        getStyleClass().add("bucket-chart");
        base.getStyleClass().add("bucket-base");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getChildren().add(base);
    }

    /// Shows the bars from left to right; bars that were there change in place.
    public void show(List<BucketBar> bars) {
        while (drawn.size() > bars.size()) {
            getChildren().removeAll(drawn.removeLast().nodes());
        }
        while (drawn.size() < bars.size()) {
            Bar bar = new Bar();
            drawn.add(bar);
            getChildren().addAll(bar.nodes());
        }
        highest = 0;
        for (int i = 0; i < bars.size(); i++) {
            drawn.get(i).show(bars.get(i));
            highest = Math.max(highest, bars.get(i).value());
        }
        setAccessibleText(String.join("; ", bars.stream().map(BucketBar::full).toList()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double bottom = getHeight() - snappedBottomInset() - LABEL_HEIGHT - TO_LABEL;
        double room = Math.max(0, bottom - snappedTopInset() - FIGURE_HEIGHT - 2);
        base.resizeRelocate(left, Math.rint(bottom), width, 1);
        double slot = drawn.isEmpty() ? 0 : width / drawn.size();
        for (int i = 0; i < drawn.size(); i++) {
            drawn.get(i).layout(left + i * slot, slot, Math.rint(bottom), room, highest);
        }
    }

    private static final class Bar {
        private final Region fill = new Region();
        private final Label figure = new Label();
        private final Label label = new Label();
        private final Tip tip = new Tip(fill, figure, label);
        private double value;

        Bar() {
            figure.getStyleClass().add("bucket-figure");
            label.getStyleClass().add("bucket-label");
            figure.setAlignment(Pos.BOTTOM_CENTER);
            label.setAlignment(Pos.TOP_CENTER);
            for (Label each : List.of(figure, label)) {
                each.setMinWidth(0);
            }
        }

        List<Region> nodes() {
            return List.of(fill, figure, label);
        }

        void show(BucketBar bar) {
            value = bar.value();
            figure.setText(bar.figure());
            label.setText(bar.label());
            tip.text(bar.full());
            fill.getStyleClass().setAll("bucket-fill", bar.muted() ? "bucket-muted" : "bucket-live");
        }

        void layout(double x, double slot, double bottom, double room, double highest) {
            double width = Math.rint(Math.min(WIDEST, slot * SHARE_OF_SLOT));
            double height = highest > 0 ? value / highest * room : 0;
            // What is there at all shows.
            double drawn = value > 0 ? Math.max(1, Math.rint(height)) : 0;
            fill.setVisible(drawn > 0);
            fill.resizeRelocate(Math.rint(x + (slot - width) / 2), bottom - drawn, width, drawn);
            figure.resizeRelocate(x, bottom - drawn - FIGURE_HEIGHT - 1, slot, FIGURE_HEIGHT);
            label.resizeRelocate(x, bottom + TO_LABEL, slot, LABEL_HEIGHT);
        }
    }
}
