package io.lodekey.desktop.chart;

import io.lodekey.desktop.kit.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// All values of the moment under the pointer, beside a vertical line.
final class Readout extends Group {
    private static final double REACH = 6;
    private static final double DISTANCE = 12;

    private final Line line = new Line();
    private final Group dots = new Group();
    private final VBox box = new VBox();
    private final Texts texts;
    private final ZoneId zone;

    Readout(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        line.getStyleClass().add("lk-readout-line");
        box.getStyleClass().add("lk-readout");
        getChildren().addAll(line, dots, box);
    }

    void showAt(double pointer, ChartData data, PlotArea area) {
        if (data.series().isEmpty() || pointer < area.left() || pointer > area.right()) {
            setVisible(false);
            return;
        }
        Instant pointed = Instant.ofEpochMilli(area.moment(pointer));
        boolean gap = data.gaps().stream().anyMatch(g -> g.contains(pointed));
        ChartSeries main = data.series().getFirst();
        int nearest = main.nearest(pointed.toEpochMilli());
        Instant at = gap || nearest < 0 ? pointed : Instant.ofEpochMilli(main.at(nearest));
        double x = Grid.crisp(Math.clamp(area.x(at), area.left(), area.right()));
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(area.top());
        line.setEndY(area.bottom());

        var rows = new ArrayList<Region>();
        rows.add(words(TimeAxis.moment(at, zone), "lk-readout-time"));
        dots.getChildren().clear();
        if (gap || nearest < 0) {
            rows.add(words(texts.get("noData"), "lk-readout-name"));
        } else {
            for (ChartSeries series : data.series()) {
                int index = series.nearest(at.toEpochMilli());
                double value = index < 0 ? Double.NaN : series.value(index);
                rows.add(row(Legend.key(series), series.name(), data.measure().text(value)));
                if (!Double.isNaN(value)) {
                    dots.getChildren().add(dot(x, area.y(value), series));
                }
            }
            data.thresholds().stream()
                    .filter(Threshold::inLegend)
                    .forEach(t -> rows.add(
                            row(Legend.key(t), t.words(), data.measure().text(t.value()))));
        }
        data.marks().stream()
                .filter(m -> Math.abs(area.x(m.at()) - pointer) <= REACH)
                .forEach(m -> rows.add(words(TimeAxis.moment(m.at(), zone) + "  " + m.words(), "lk-readout-name")));
        place(rows, x, area);
    }

    private void place(List<Region> rows, double x, PlotArea area) {
        box.getChildren().setAll(rows);
        setVisible(true);
        box.applyCss();
        box.autosize();
        double width = box.getWidth();
        boolean right = x + DISTANCE + width <= area.right();
        box.relocate(Math.rint(right ? x + DISTANCE : x - DISTANCE - width), Math.rint(area.top() + DISTANCE));
    }

    private static Circle dot(double x, double y, ChartSeries series) {
        Circle dot = new Circle(x, y, 3);
        dot.getStyleClass().addAll("lk-readout-dot", series.style().styleClass());
        return dot;
    }

    private static Region words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Region row(Line key, String name, String value) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(key, words(name, "lk-readout-name"), gap, words(value, "lk-readout-value"));
        row.getStyleClass().add("lk-readout-row");
        return row;
    }
}
