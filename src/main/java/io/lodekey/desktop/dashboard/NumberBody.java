package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.SparkLine;
import io.lodekey.text.Figures;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A leading figure with its unit, its basis, and a spark line in the room that is left.
final class NumberBody extends VBox {
    private final Label value = new Label(Figures.UNKNOWN);
    private final Label unit = new Label();
    private final Label basis = new Label();
    private final SparkLine spark = new SparkLine(true);

    NumberBody() {
        getStyleClass().add("lk-number");
        value.getStyleClass().add("lk-figure");
        value.setMinWidth(USE_PREF_SIZE);
        unit.getStyleClass().add("lk-unit");
        basis.getStyleClass().add("lk-caption");
        HBox line = new HBox(value, unit);
        line.getStyleClass().add("lk-figure-line");
        VBox.setVgrow(spark, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().addAll(line, basis, spark);
    }

    void show(Figure figure, Trend trend) {
        value.setText(figure.value());
        unit.setText(figure.unit());
        basis.setText(figure.basis());
        spark.show(trend.series(), trend.window(), trend.gaps());
    }
}
