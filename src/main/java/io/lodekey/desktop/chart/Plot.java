package io.lodekey.desktop.chart;

import io.lodekey.desktop.kit.Texts;
import java.time.ZoneId;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The drawing of a chart. What is shown is only noted by [#show(ChartData)]; the layout pass draws it, at most once a
/// pulse.
final class Plot extends Region {
    private static final double LEAST_HEIGHT = 96;
    private static final double LEAST_WIDTH = 160;

    private final Grid grid;
    private final Bands bands;
    private final Lines lines = new Lines();
    private final Limits limits = new Limits();
    private final Marks marks = new Marks();
    private final EndLabels ends = new EndLabels();
    private final Readout readout;
    private final Rectangle clip = new Rectangle();
    private @Nullable ChartData data;
    private @Nullable PlotArea area;
    private double pointer = Double.NaN;

    Plot(Texts texts, ZoneId zone) {
        getStyleClass().add("lk-plot");
        grid = new Grid(zone);
        bands = new Bands(texts.get("noData"));
        readout = new Readout(texts, zone);
        lines.setClip(clip);
        getChildren().addAll(grid, bands, lines, limits, marks, ends, readout);
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(event -> point(Double.NaN));
    }

    void show(ChartData next) {
        data = next;
        bands.show(next);
        lines.show(next);
        limits.show(next);
        marks.show(next);
        ends.show(next);
        requestLayout();
    }

    private void point(double x) {
        pointer = x;
        if (data != null && area != null && !Double.isNaN(x)) {
            readout.showAt(x, data, area);
        } else {
            readout.setVisible(false);
        }
    }

    @Override
    protected void layoutChildren() {
        if (data == null) {
            return;
        }
        ValueAxis axis = ValueAxis.of(data);
        double left = grid.write(axis);
        double text = grid.textHeight();
        double foot = Math.ceil(text * 1.4);
        PlotArea next = new PlotArea(
                left, 0, getWidth() - left - ends.room(), getHeight() - foot, Math.ceil(text + 1), data.window(), axis);
        area = next;
        clip.setX(left);
        clip.setY(-2);
        clip.setWidth(next.width());
        clip.setHeight(next.height() + 4);
        grid.place(next);
        bands.place(next);
        lines.place(data, next);
        limits.place(next);
        marks.place(next);
        ends.place(data, next);
        point(pointer);
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return LEAST_HEIGHT * 2;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_WIDTH * 2;
    }
}
