package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
    private static final int ROUNDS = 400;

    @Test
    void withoutASampleNothingIsScaledAndNothingIsUncertain() {
        assertThat(Estimate.WHOLE.scaled(42)).isEqualTo(42);
        assertThat(Estimate.WHOLE.counted(42)).isEmpty();
        assertThat(Estimate.WHOLE.bytes(42, 4_200, 420_000, 100)).isEmpty();
        assertThat(Estimate.of(1_000, 1_000)).isEqualTo(Estimate.WHOLE);
        assertThat(Estimate.of(0, 1_000)).isEqualTo(Estimate.WHOLE);
    }

    @Test
    void aSampleOfATenthIsScaledTenfold() {
        assertThat(Estimate.of(1_000, 10_000).scaled(37)).isEqualTo(370);
    }

    @Test
    void theIntervalOfAScaledFigureIsThatOfItsCount() {
        var estimate = Estimate.of(1_000, 10_007);
        assertThat(estimate.interval(estimate.scaled(37))).isEqualTo(estimate.counted(37));
    }

    @Test
    void theIntervalClosesAsTheSampleBecomesTheWhole() {
        var interval = Estimate.of(9_999, 10_000).counted(500).orElseThrow();
        assertThat(interval.low()).isEqualTo(500);
        assertThat(interval.high()).isEqualTo(501);
    }

    @Test
    void aKindThatWasNotSeenMayStillBeThere() {
        var estimate = Estimate.of(1_000, 100_000);
        assertThat(estimate.counted(0).orElseThrow().low()).isZero();
        assertThat(estimate.counted(0).orElseThrow().high()).isBetween(300L, 500L);
        assertThat(estimate.bytes(0, 0, 0, 100).orElseThrow().high()).isBetween(30_000L, 50_000L);
    }

    @Test
    void noIntervalContradictsWhatWasSeen() {
        var estimate = Estimate.of(10, 1_000);
        for (int counted = 0; counted <= 10; counted++) {
            var interval = estimate.counted(counted).orElseThrow();
            assertThat(interval.low()).isGreaterThanOrEqualTo(counted);
            assertThat(interval.high()).isLessThanOrEqualTo(1_000 - (10 - counted));
            assertThat(interval.contains(estimate.scaled(counted))).isTrue();
        }
    }

    /// 95 % promised; the binomial's grain and four hundred rounds allow a little less in one run.
    @ParameterizedTest
    @CsvSource({"20000,1000,6000", "20000,1000,200", "20000,5000,40", "3000,300,2990", "100000,2000,100"})
    void theIntervalOfKeysHoldsTheTruthNineteenTimesInTwenty(int total, int sample, int kind) {
        assertThat(held(total, sample, kind, _ -> 1, false)).isGreaterThan(0.925);
    }

    @ParameterizedTest
    @CsvSource({"20000,1000,6000", "20000,1000,200", "20000,5000,40", "100000,2000,1000"})
    void theIntervalOfBytesHoldsTheTruthNineteenTimesInTwenty(int total, int sample, int kind) {
        assertThat(held(total, sample, kind, i -> 100 + i % 17 * 50, true)).isGreaterThan(0.925);
    }

    /// Draws without replacement; the first `kind` keys are of the kind.
    private static double held(int total, int sample, int kind, LongUnaryOperator sizes, boolean bytes) {
        var random = new Random(7);
        long truth = 0;
        for (int i = 0; i < kind; i++) {
            truth += sizes.applyAsLong(i);
        }
        int held = 0;
        int[] keys = new int[total];
        for (int i = 0; i < total; i++) {
            keys[i] = i;
        }
        for (int round = 0; round < ROUNDS; round++) {
            var rows = new CountRows(2);
            for (int i = 0; i < sample; i++) {
                int j = i + random.nextInt(total - i);
                int key = keys[j];
                keys[j] = keys[i];
                keys[i] = key;
                rows.add(key < kind ? 0 : 1, sizes.applyAsLong(key), true);
            }
            var estimate = Estimate.of(sample, total);
            double mean = (double) rows.allBytes() / sample;
            var interval = bytes
                    ? estimate.bytes(rows.keys(0), rows.bytes(0), rows.squares(0), mean)
                    : estimate.counted(rows.keys(0));
            held += interval.orElseThrow().contains(truth) ? 1 : 0;
        }
        return (double) held / ROUNDS;
    }
}
