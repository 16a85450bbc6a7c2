package io.lodekey.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeChartTest {
    private static final TimeRange GAP = new TimeRange(Charts.END.minusSeconds(1_800), Charts.END.minusSeconds(1_500));
    private static final ChartMark SCAN = new ChartMark(Charts.END.minusSeconds(600), "Full scan");

    private final List<String> copied = new ArrayList<>();
    private TimeChart chart;
    private FxStage stage;

    @BeforeEach
    void show() {
        stage = FxStage.show(600, 260, () -> {
            chart = new TimeChart("Memory", ZoneOffset.UTC, copied::add);
            chart.show(Charts.memory(List.of(GAP), List.of(SCAN)));
            return chart;
        });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theLegendNamesEveryLineAndTheLimit() {
        assertThat(labels(".lk-legend-item")).containsExactly("used", "resident", "maxmemory");
    }

    @Test
    void aGapIsAGreyBandThatSaysSo() {
        Rectangle band = (Rectangle) all(".lk-gap").getFirst();
        double width = ((Line) all(".lk-grid-line").getFirst()).getEndX()
                - ((Line) all(".lk-grid-line").getFirst()).getStartX();

        assertThat(band.getWidth()).isCloseTo(width / 12, org.assertj.core.data.Offset.offset(1.0));
        assertThat(texts()).contains("no data");
    }

    @Test
    void aMarkHasALineAndItsName() {
        assertThat(all(".lk-mark-line")).hasSize(1).allMatch(Node::isVisible);
        assertThat(texts()).contains("Full scan");
    }

    @Test
    void theMainLineHasAnAreaBecauseTheAxisStartsAtZero() {
        assertThat(((Path) all(".lk-line-area").getFirst()).getElements()).isNotEmpty();
    }

    @Test
    void hoverReadsOutAllValuesOfTheMoment() {
        pointAt(500);

        assertThat(labels(".lk-readout-name")).contains("used", "resident", "maxmemory");
        assertThat(labels(".lk-readout-value")).containsExactly("4.00 GiB", "5.00 GiB", "12.0 GiB");
        assertThat(all(".lk-readout")).allMatch(TimeChartTest::seen);
    }

    @Test
    void hoverOverAGapSaysThatThereIsNoData() {
        Rectangle band = (Rectangle) all(".lk-gap").getFirst();

        pointAt(band.getX() + band.getWidth() / 2);

        assertThat(labels(".lk-readout-name")).containsExactly("no data");
        assertThat(labels(".lk-readout-value")).isEmpty();
    }

    @Test
    void theFiguresCanBeShownAsATable() {
        ToggleButton asTable = (ToggleButton) all(".lk-chart-switch").getFirst();
        FxStage.run(asTable::fire);
        stage.pulse();

        TableView<?> table = (TableView<?>) all(".table-view").getFirst();
        assertThat(table.getItems()).hasSize(361);
        assertThat(table.getColumns()).extracting(c -> c.getText()).containsExactly("Time", "used", "resident");
        assertThat(all(".lk-plot")).isEmpty();

        FxStage.run(asTable::fire);
        stage.pulse();
        assertThat(all(".lk-plot")).hasSize(1);
    }

    @Test
    void coloursFollowTheTheme() {
        Color dark = (Color) mainLine().getStroke();
        stage.choose(io.lodekey.settings.ThemeChoice.LIGHT);
        Color light = (Color) mainLine().getStroke();

        assertThat(dark).isEqualTo(Color.web("#58a6ff"));
        assertThat(light).isNotEqualTo(dark);
    }

    @Test
    void manyUpdatesBetweenTwoPulsesAreDrawnOnce() {
        FxStage.run(() -> {
            for (int i = 0; i < 1_000; i++) {
                chart.show(Charts.memory(List.of(), List.of()));
            }
        });
        stage.pulse();

        assertThat(all(".lk-gap")).isEmpty();
        assertThat(mainLine().getElements()).isNotEmpty();
    }

    private void pointAt(double x) {
        Node plot = all(".lk-plot").getFirst();
        FxStage.run(() -> plot.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                x,
                40,
                0,
                0,
                null,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null)));
        stage.pulse();
    }

    private Path mainLine() {
        return all(".lk-line-main").stream()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Node> all(String selector) {
        return FxStage.all(chart, selector);
    }

    private List<String> labels(String selector) {
        return all(selector).stream().map(n -> ((Label) n).getText()).toList();
    }

    private List<String> texts() {
        return all(".lk-axis").stream()
                .filter(Node::isVisible)
                .map(n -> ((Text) n).getText())
                .toList();
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }
}
