package io.lodekey.desktop.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.text.Text;

/// The names of the lines where these end, kept apart where lines end close to each other.
final class EndLabels extends Group {
    private static final double GAP = 8;

    private List<String> shown = List.of();
    private List<Text> labels = List.of();

    EndLabels() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(ChartData data) {
        List<ChartSeries> named = data.labelled() ? data.series() : List.of();
        List<String> wanted = named.stream().map(s -> s.name() + s.style()).toList();
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        labels = named.stream().map(EndLabels::label).toList();
        getChildren().setAll(labels);
    }

    /// The room they need right of the plot.
    double room() {
        double widest = 0;
        for (Text label : labels) {
            widest = Math.max(widest, label.getLayoutBounds().getWidth());
        }
        return labels.isEmpty() ? 0 : Math.ceil(widest + GAP);
    }

    void place(ChartData data, PlotArea area) {
        List<Integer> order = new ArrayList<>();
        double[] tops = new double[labels.size()];
        for (int i = 0; i < labels.size(); i++) {
            double end = end(data.series().get(i));
            labels.get(i).setVisible(!Double.isNaN(end));
            tops[i] = area.y(Double.isNaN(end) ? 0 : end)
                    - labels.get(i).getLayoutBounds().getHeight() / 2;
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> tops[i]));
        // Downwards until none overlaps, then back up from the foot where they ran over it.
        for (int n = 1; n < order.size(); n++) {
            tops[order.get(n)] = Math.max(tops[order.get(n)], tops[order.get(n - 1)] + height(order.get(n)));
        }
        double foot = area.bottom();
        for (int n = order.size() - 1; n >= 0; n--) {
            int i = order.get(n);
            tops[i] = Math.min(tops[i], foot - height(i));
            foot = tops[i];
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setX(Math.rint(area.right() + GAP));
            labels.get(i).setY(Math.rint(tops[i]));
        }
    }

    private double height(int label) {
        return Math.ceil(labels.get(label).getLayoutBounds().getHeight());
    }

    private static double end(ChartSeries series) {
        for (int i = series.size() - 1; i >= 0; i--) {
            if (!Double.isNaN(series.value(i))) {
                return series.value(i);
            }
        }
        return Double.NaN;
    }

    private static Text label(ChartSeries series) {
        Text text = new Text(series.name());
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("lk-end-label", series.style().styleClass());
        return text;
    }
}
