package io.lodekey.desktop.chart;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.Path;

/// The series, the main one on top. Under a main one whose axis starts at zero lies an area.
final class Lines extends Group {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Path area = new Path();
    private List<Path> paths = List.of();
    private List<LineStyle> styles = List.of();

    Lines() {
        setManaged(false);
        setMouseTransparent(true);
        area.getStyleClass().add("lk-line-area");
    }

    void show(ChartData data) {
        List<LineStyle> wanted = data.series().stream().map(ChartSeries::style).toList();
        if (wanted.equals(styles)) {
            return;
        }
        styles = wanted;
        area.pseudoClassStateChanged(WARNING, wanted.contains(LineStyle.WARNING));
        paths = data.series().stream()
                .map(series -> {
                    Path path = new Path();
                    path.getStyleClass().addAll("lk-line", series.style().styleClass());
                    return path;
                })
                .toList();
        getChildren().setAll(area);
        getChildren().addAll(paths.reversed());
    }

    void place(ChartData data, PlotArea plot) {
        area.getElements().clear();
        for (int i = 0; i < paths.size(); i++) {
            ChartSeries series = data.series().get(i);
            List<List<LinePath.Point>> runs = LinePath.runs(series, data.gaps(), plot);
            paths.get(i).getElements().setAll(LinePath.line(runs));
            if (series.style().isMain() && !data.labelled() && plot.axis().startsAtZero()) {
                area.getElements().setAll(LinePath.area(runs, plot.bottom()));
            }
        }
    }
}
