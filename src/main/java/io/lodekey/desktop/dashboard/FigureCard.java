package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.SparkLine;
import io.lodekey.desktop.kit.Card;
import io.lodekey.text.Figures;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A plain small number, with a short line beside it where it moves.
final class FigureCard extends Card {
    private final Label value = new Label(Figures.UNKNOWN);
    private final Label unit = new Label();
    private final Label basis = new Label();
    private final SparkLine spark = new SparkLine(false);

    FigureCard(String title, boolean moves) {
        super(title);
        getStyleClass().add("lk-figure-card");
        value.getStyleClass().add("lk-figure-small");
        value.setMinWidth(USE_PREF_SIZE);
        unit.getStyleClass().add("lk-unit");
        unit.setMinWidth(USE_PREF_SIZE);
        basis.getStyleClass().add("lk-caption");
        basis.setTooltip(new Tooltip());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox figure = new HBox(value, unit);
        figure.getStyleClass().add("lk-figure-line");
        HBox line = new HBox(figure, gap);
        line.getStyleClass().add("lk-figure-row");
        if (moves) {
            spark.getStyleClass().add("lk-spark-small");
            line.getChildren().add(spark);
        }
        VBox body = new VBox(line, basis);
        content(body);
    }

    void show(Figure figure) {
        value.setText(figure.value());
        unit.setText(figure.unit());
        basis.getTooltip().setText(figure.basis());
        Signs.show(basis, figure.basis(), figure.tone());
    }

    void show(Figure figure, Trend trend) {
        show(figure);
        spark.show(trend.series(), trend.window(), trend.gaps());
    }
}
