package io.lodekey.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueAxisTest {
    private static final double GIB = 1L << 30;

    @Test
    void bytesTakeOneUnitAndWriteItOnceAtTheTop() {
        ValueAxis axis = ValueAxis.of(Measure.BYTES, 7 * GIB, 12 * GIB);

        assertThat(labels(axis)).containsExactly("0", "4", "8", "12\u00a0GiB");
        assertThat(axis.low()).isZero();
        assertThat(axis.high()).isEqualTo(12 * GIB);
    }

    @Test
    void aHitRateMayStartAboveZeroAndEndsAtTheWhole() {
        assertThat(labels(ValueAxis.of(Measure.SHARE, 0.8, 0.96))).containsExactly("80", "90", "100\u00a0%");
        assertThat(labels(ValueAxis.of(Measure.SHARE, 0.31, 0.96))).containsExactly("25", "50", "75", "100\u00a0%");
        assertThat(labels(ValueAxis.of(Measure.SHARE, 0.991, 1))).containsExactly("98", "99", "100\u00a0%");
    }

    @Test
    void countsHaveWholeLabels() {
        assertThat(labels(ValueAxis.of(Measure.COUNT, 0, 3))).containsExactly("0", "1", "2", "3");
        assertThat(labels(ValueAxis.of(Measure.COUNT, 0, 0))).containsExactly("0", "1");
    }

    @Test
    void aFigureThatIsNotKnownAnywhereStillHasAnAxis() {
        ValueAxis axis = ValueAxis.of(
                new ChartData("Memory", Measure.BYTES, Charts.WINDOW, List.of(), List.of(), List.of(), List.of()));

        assertThat(axis.high()).isGreaterThan(axis.low());
    }

    @ParameterizedTest
    @EnumSource
    void thereAreThreeToFiveLinesAndAllValuesLieBetween(Measure measure) {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            double high = measure == Measure.SHARE ? random.nextDouble() : Math.pow(10, random.nextDouble() * 14);
            double low = high * random.nextDouble();
            ValueAxis axis = ValueAxis.of(measure, low, high);

            assertThat(axis.lines()).hasSizeBetween(measure == Measure.SHARE || high >= 2 ? 3 : 2, 5);
            assertThat(axis.low()).isLessThanOrEqualTo(low + 1e-9);
            assertThat(axis.high()).isGreaterThanOrEqualTo(high - 1e-9);
        }
    }

    private static List<String> labels(ValueAxis axis) {
        return axis.lines().stream().map(ValueAxis.Line::label).toList();
    }
}
