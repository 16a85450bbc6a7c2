package io.lodekey.desktop.pools;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The table as tall as its rows, whole ones only, and below it whatever room is left, but never less than that needs.
final class PoolsBody extends Pane {
    private static final double GAP = 12;
    private static final double ROW = 32;
    /// Head and foot of the table.
    private static final double FRAME = 62;
    private static final double LEAST_ROWS = 3;
    private static final double LEAST_CHART = 236;
    private static final double LEAST_PANEL = 330;

    private final Region list;
    private final Region foot;
    private double wanted;
    private double leastFoot = LEAST_CHART;

    PoolsBody(Region list, Region foot) {
        this.list = list;
        this.foot = foot;
        getChildren().setAll(list, foot);
        setMinSize(0, 0);
    }

    /// As tall as so many rows, if there is room.
    void rows(int count) {
        double next = FRAME + ROW * Math.max(LEAST_ROWS, count);
        if (next != wanted) {
            wanted = next;
            requestLayout();
        }
    }

    /// A panel with a list needs more room than a chart.
    void opened(boolean panel) {
        leastFoot = panel ? LEAST_PANEL : LEAST_CHART;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double room = Math.max(FRAME + LEAST_ROWS * ROW, getHeight() - GAP - leastFoot);
        double whole = FRAME + Math.floor((room - FRAME) / ROW) * ROW;
        double height = Math.min(wanted, whole);
        list.resizeRelocate(0, 0, getWidth(), height);
        foot.resizeRelocate(0, height + GAP, getWidth(), Math.max(0, getHeight() - height - GAP));
    }

    @Override
    protected double computePrefHeight(double width) {
        return wanted + GAP + leastFoot;
    }
}
