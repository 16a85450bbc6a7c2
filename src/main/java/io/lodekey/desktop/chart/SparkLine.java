package io.lodekey.desktop.chart;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// A line without axes, which shows only whether a figure moves. With an area it starts at zero; without one it takes
/// the whole height for what it varies by.
public final class SparkLine extends Region {
    private static final double MARGIN = 2;
    private static final double LEAST = 12;
    /// Pixels that one point takes: closer ones make a smear of the line.
    private static final double POINT = 3.5;

    private final Path line = new Path();
    private final Path area = new Path();
    private final boolean fromZero;
    private @Nullable ChartSeries series;
    private @Nullable TimeRange window;
    private List<TimeRange> gaps = List.of();

    public SparkLine(boolean fromZero) {
        this.fromZero = fromZero;
        getStyleClass().add("lk-spark");
        line.getStyleClass().addAll("lk-line", "lk-spark-line");
        area.getStyleClass().add("lk-line-area");
        line.setManaged(false);
        area.setManaged(false);
        getChildren().addAll(area, line);
        setMouseTransparent(true);
    }

    public void show(ChartSeries newSeries, TimeRange newWindow, List<TimeRange> newGaps) {
        series = newSeries;
        window = newWindow;
        gaps = List.copyOf(newGaps);
        requestLayout();
    }

    /// Whether there is a line to be seen.
    boolean drawn() {
        return !line.getElements().isEmpty();
    }

    @Override
    protected void layoutChildren() {
        line.getElements().clear();
        area.getElements().clear();
        if (series == null || window == null || getWidth() < LEAST || getHeight() < LEAST / 2) {
            return;
        }
        double top = snappedTopInset() + MARGIN;
        ChartSeries means = series.means(window, (int) (getWidth() / POINT));
        PlotArea plot = new PlotArea(0, top, getWidth(), getHeight() - top, 0, window, axis(means));
        List<List<LinePath.Point>> runs = LinePath.runs(means, gaps, plot);
        line.getElements().setAll(LinePath.line(runs));
        if (fromZero) {
            area.getElements().setAll(LinePath.area(runs, plot.bottom()));
        }
    }

    private ValueAxis axis(ChartSeries shown) {
        double low = fromZero ? 0 : Double.POSITIVE_INFINITY;
        double high = fromZero ? 0 : Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shown.size(); i++) {
            if (!Double.isNaN(shown.value(i))) {
                low = Math.min(low, shown.value(i));
                high = Math.max(high, shown.value(i));
            }
        }
        if (!(low < high)) {
            // A figure that does not move lies in the middle, or at the foot when it is zero.
            return fromZero && high <= 0 ? new ValueAxis(0, 1, List.of()) : new ValueAxis(low - 1, low + 1, List.of());
        }
        double foot = fromZero ? 0 : (high - low) * 0.1;
        return new ValueAxis(low - foot, high + foot, List.of());
    }
}
