package io.lodekey.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/// The names of the lines in one row, each beside a piece of its line.
final class Legend extends HBox {
    private static final double KEY = 16;

    private List<String> names = List.of();

    Legend() {
        getStyleClass().add("lk-legend");
    }

    void show(ChartData data) {
        var next = new ArrayList<String>();
        List<ChartSeries> lines = data.labelled() ? List.of() : data.series();
        lines.forEach(s -> next.add(s.name() + s.style()));
        data.thresholds().stream().filter(Threshold::inLegend).forEach(t -> next.add(t.words() + t.tone()));
        if (next.equals(names)) {
            return;
        }
        names = next;
        var items = new ArrayList<Node>();
        lines.forEach(s -> items.add(item(key(s), s.name())));
        data.thresholds().stream().filter(Threshold::inLegend).forEach(t -> items.add(item(key(t), t.words())));
        getChildren().setAll(items);
    }

    static Line key(ChartSeries series) {
        Line line = new Line(0, 0, KEY, 0);
        line.getStyleClass().addAll("lk-line", "lk-key", series.style().styleClass());
        return line;
    }

    static Line key(Threshold threshold) {
        Line line = new Line(0, 0, KEY, 0);
        line.getStyleClass().addAll("lk-limit", "lk-key", threshold.tone().styleClass());
        return line;
    }

    private static Node item(Line key, String name) {
        Label label = new Label(name, key);
        label.getStyleClass().add("lk-legend-item");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
