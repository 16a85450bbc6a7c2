package io.lodekey.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparkLineTest {
    @Test
    void aLineIsDrawnWhereThereIsRoom() {
        SparkLine[] line = new SparkLine[1];
        try (FxStage stage = FxStage.show(200, 60, () -> line[0] = new SparkLine(true))) {
            FxStage.run(() -> line[0].show(Charts.flat("", LineStyle.MAIN, 3), Charts.WINDOW, List.of()));
            stage.pulse();

            assertThat(line[0].drawn()).isTrue();
        }
    }

    @Test
    void nothingIsDrawnWithoutValues() {
        SparkLine[] line = new SparkLine[1];
        try (FxStage stage = FxStage.show(200, 60, () -> line[0] = new SparkLine(false))) {
            FxStage.run(() -> line[0].show(Charts.flat("", LineStyle.MAIN, Double.NaN), Charts.WINDOW, List.of()));
            stage.pulse();

            assertThat(line[0].drawn()).isFalse();
        }
    }
}
