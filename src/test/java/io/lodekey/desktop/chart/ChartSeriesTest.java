package io.lodekey.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChartSeriesTest {
    @Test
    void theNearestPointIsFoundOnBothSides() {
        ChartSeries series = ChartSeries.named("used", LineStyle.MAIN)
                .add(Charts.BEGIN, 1)
                .add(Charts.BEGIN.plusSeconds(10), 2)
                .build();
        long begin = Charts.BEGIN.toEpochMilli();

        assertThat(series.nearest(begin - 99)).isZero();
        assertThat(series.nearest(begin + 4_999)).isZero();
        assertThat(series.nearest(begin + 5_001)).isEqualTo(1);
        assertThat(series.nearest(begin + 99_000)).isEqualTo(1);
        assertThat(ChartSeries.named("none", LineStyle.MAIN).build().nearest(begin))
                .isEqualTo(-1);
    }

    @Test
    void meansHaveFewPointsAndDoNotChangeWhileTheWindowMoves() {
        ChartSeries.Builder series = ChartSeries.named("clients", LineStyle.MAIN);
        for (int s = 0; s < 3_600; s++) {
            series.add(Charts.BEGIN.plusSeconds(s), s % 2);
        }
        ChartSeries all = series.build();

        ChartSeries means = all.means(Charts.WINDOW, 60);
        TimeRange later = new TimeRange(Charts.BEGIN.plus(Duration.ofSeconds(7)), Charts.END.plusSeconds(7));

        assertThat(means.size()).isBetween(60, 61);
        assertThat(means.value(7)).isEqualTo(0.5);
        assertThat(all.means(later, 60).at(30)).isEqualTo(means.at(30));
    }
}
