package io.lodekey.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinePathTest {
    private static final PlotArea AREA =
            new PlotArea(0, 0, 360, 100, 0, Charts.WINDOW, new ValueAxis(0, 10, List.of()));

    @Test
    void aGapBreaksTheLine() {
        TimeRange gap = new TimeRange(Charts.BEGIN.plusSeconds(600), Charts.BEGIN.plusSeconds(1_200));
        ChartSeries.Builder series = ChartSeries.named("used", LineStyle.MAIN);
        for (int s = 0; s <= 3_600; s += 10) {
            if (s <= 600 || s >= 1_200) {
                series.add(Charts.BEGIN.plusSeconds(s), 5);
            }
        }

        List<List<LinePath.Point>> runs = LinePath.runs(series.build(), List.of(gap), AREA);

        assertThat(runs).hasSize(2);
        assertThat(runs.getFirst().getLast().x()).isEqualTo(60);
        assertThat(runs.getLast().getFirst().x()).isEqualTo(120);
    }

    @Test
    void aValueThatIsNotKnownBreaksTheLine() {
        ChartSeries series = ChartSeries.named("rate", LineStyle.MAIN)
                .add(Charts.BEGIN.plusSeconds(10), 1)
                .add(Charts.BEGIN.plusSeconds(20), Double.NaN)
                .add(Charts.BEGIN.plusSeconds(30), 1)
                .build();

        assertThat(LinePath.runs(series, List.of(), AREA)).hasSize(2);
    }

    @Test
    void aPeakOfOneSampleAmongThousandsIsKept() {
        ChartSeries.Builder series = ChartSeries.named("ops", LineStyle.MAIN);
        for (int i = 0; i < 86_400; i++) {
            series.add(Charts.BEGIN.plusMillis(i * 3_600_000L / 86_400), i == 40_000 ? 10 : i == 50_001 ? 0 : 5);
        }

        List<LinePath.Point> line =
                LinePath.runs(series.build(), List.of(), AREA).getFirst();

        assertThat(line).hasSizeLessThan(361 * 4);
        assertThat(line).anyMatch(p -> p.y() == 0).anyMatch(p -> p.y() == 100);
        assertThat(line).isSortedAccordingTo(java.util.Comparator.comparingDouble(LinePath.Point::x));
    }

    @Test
    void whatLiesOutsideTheWindowIsLeftOut() {
        ChartSeries series = ChartSeries.named("used", LineStyle.MAIN)
                .add(Charts.BEGIN.minusSeconds(1), 5)
                .add(Charts.END.plusSeconds(1), 5)
                .build();

        assertThat(LinePath.runs(series, List.of(), AREA)).isEmpty();
    }
}
