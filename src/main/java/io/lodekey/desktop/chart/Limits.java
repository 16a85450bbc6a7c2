package io.lodekey.desktop.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/// The thresholds: a dashed line each, with its words above it unless the legend says them.
final class Limits extends Group {
    private List<Limit> limits = List.of();

    private record Limit(Threshold threshold, Line line, Text text) {}

    Limits() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(ChartData data) {
        if (limits.stream().map(Limit::threshold).toList().equals(data.thresholds())) {
            return;
        }
        limits = data.thresholds().stream().map(Limits::limit).toList();
        getChildren().setAll(limits.stream().map(Limit::line).toList());
        getChildren()
                .addAll(limits.stream()
                        .filter(l -> !l.threshold().inLegend())
                        .map(Limit::text)
                        .toList());
    }

    void place(PlotArea area) {
        for (Limit limit : limits) {
            double y = Grid.crisp(area.y(limit.threshold().value()));
            limit.line().setStartX(area.left());
            limit.line().setEndX(area.right());
            limit.line().setStartY(y);
            limit.line().setEndY(y);
            limit.text().setX(area.left() + 8);
            limit.text().setY(Math.rint(y - limit.text().getLayoutBounds().getHeight() - 2));
        }
    }

    private static Limit limit(Threshold threshold) {
        Line line = new Line();
        line.getStyleClass().addAll("lk-limit", threshold.tone().styleClass());
        Text text = new Text(threshold.words());
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("lk-limit-words", threshold.tone().styleClass());
        return new Limit(threshold, line, text);
    }
}
