package io.lodekey.desktop.dashboard;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Panels side by side, all as wide as each other on whole pixels, so that the rows of the view line up; where one of
/// them would become narrower than its least width it takes that much, and the others share the rest.
final class Columns extends Pane {
    private static final double GAP = 12;

    Columns(List<? extends Region> panels) {
        getChildren().setAll(panels);
    }

    @Override
    protected void layoutChildren() {
        double[] edges = edges(getWidth());
        for (int i = 0; i < getChildren().size(); i++) {
            double left = Math.rint(edges[i]);
            double right = Math.rint(edges[i + 1]) - GAP;
            getChildren().get(i).resizeRelocate(left, 0, right - left, getHeight());
        }
    }

    /// Where each panel begins, and one gap behind where the last one ends.
    private double[] edges(double width) {
        int count = getChildren().size();
        double[] least = new double[count];
        for (int i = 0; i < count; i++) {
            least[i] = getChildren().get(i).minWidth(-1);
        }
        double[] widths = new double[count];
        boolean[] fixed = new boolean[count];
        double free = width - GAP * (count - 1);
        int sharers = count;
        boolean again = true;
        while (again) {
            again = false;
            for (int i = 0; i < count; i++) {
                if (!fixed[i] && least[i] > free / sharers && sharers > 1) {
                    fixed[i] = true;
                    widths[i] = least[i];
                    free -= least[i];
                    sharers--;
                    again = true;
                }
            }
        }
        double[] edges = new double[count + 1];
        for (int i = 0; i < count; i++) {
            edges[i + 1] = edges[i] + (fixed[i] ? widths[i] : free / sharers) + GAP;
        }
        return edges;
    }

    @Override
    protected double computeMinHeight(double width) {
        return getChildren().stream().mapToDouble(n -> n.minHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        double panels = 0;
        for (Node panel : getChildren()) {
            panels += panel.minWidth(-1);
        }
        return panels + GAP * (getChildren().size() - 1);
    }
}
