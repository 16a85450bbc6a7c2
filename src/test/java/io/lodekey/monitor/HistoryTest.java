package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final History history = new History();

    @Test
    void aNewHistoryKnowsNothing() {
        assertThat(history.last()).isEmpty();
        assertThat(history.all()).isEmpty();
        assertThat(history.span(DAY)).isEmpty();
        assertThat(history.gaps()).isEmpty();
        assertThat(history.hitRate(DAY)).isEqualTo(HitRate.UNKNOWN);
        assertThat(history.peak(Metric.OPERATIONS, DAY)).isEmpty();
    }

    @Test
    void aSpanEndsWithTheNewestSample() {
        fill(0, 100);

        var span = history.span(Duration.ofSeconds(10));
        assertThat(span).hasSize(10);
        assertThat(span.getFirst().at()).isEqualTo(Samples.START.plusSeconds(90));
        assertThat(span.getLast()).isEqualTo(history.last().orElseThrow());
    }

    @Test
    void aDayAtOneSecondStaysSmallAndItsSumsAndPeaksStayRight() {
        for (int second = 0; second < 86_400; second++) {
            history.add(Samples.at(second, second == 1_000 ? 9_999 : 10));
        }

        assertThat(history.all()).hasSizeLessThan(6_500);
        assertThat(history.all()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(history.peak(Metric.OPERATIONS, DAY)).contains(new Peak(9_999, Samples.START.plusSeconds(1_000)));
        var sum = history.sum(DAY.plusSeconds(1)).orElseThrow();
        assertThat(sum.covered()).isEqualTo(DAY);
        assertThat(sum.commands()).isEqualTo(86_399 * 10 + 9_999);
        assertThat(sum.hits()).isEqualTo(9 * 86_400);
        assertThat(history.hitRate(DAY).server().orElseThrow()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void aMergedSampleHasTheLastGaugesAndTheRatesOfItsWholeTime() {
        fill(0, 5_000);

        var merged = history.all().getFirst();
        assertThat(merged.interval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(merged.totals().opsPerSecond()).hasValue(10);
        assertThat(merged.totals().memory().used()).hasValue(1_009);
        assertThat(merged.nodes().getFirst().opsPerSecond()).hasValue(10);
        assertThat(merged.nodes().getFirst().commands()).isEmpty();
    }

    @Test
    void twoMissingSamplesAreNoGapAndThreeAre() {
        fill(0, 10);
        fill(12, 20);
        fill(24, 30);

        assertThat(history.gaps())
                .containsExactly(new Gap(Samples.START.plusSeconds(19), Samples.START.plusSeconds(24)));
    }

    @Test
    void failuresAreNoDataAndTheGapGoesOnUntilItIsOver() {
        fill(0, 10);
        for (int second = 10; second < 20; second++) {
            history.add(Samples.failed(second));
        }

        assertThat(history.last().orElseThrow().answered()).isFalse();
        assertThat(history.all()).hasSize(10);
        assertThat(history.gaps())
                .containsExactly(new Gap(Samples.START.plusSeconds(9), Samples.START.plusSeconds(19)));

        fill(20, 21);
        assertThat(history.gaps())
                .containsExactly(new Gap(Samples.START.plusSeconds(9), Samples.START.plusSeconds(20)));
    }

    @Test
    void whatLiesOnTwoSidesOfAGapIsNeverMerged() {
        fill(0, 5);
        fill(1_000, 6_000);

        assertThat(history.all().getFirst().at()).isEqualTo(Samples.START.plusSeconds(4));
        assertThat(history.gaps()).hasSize(1);
    }

    @Test
    void restartsAndResetsAreMarkedAndSoIsWhatOthersSay() {
        history.add(Samples.at(0, Delta.NONE, Optional.of(EpochStart.FIRST)));
        history.add(Samples.at(1, Delta.NONE, Optional.of(EpochStart.RESTARTED)));
        history.add(Samples.at(2, Delta.NONE, Optional.of(EpochStart.COUNTERS_RESET)));
        history.mark(Samples.START.plusSeconds(3), "Full scan");

        assertThat(history.markers())
                .extracting(Marker::label)
                .containsExactly("Restart", "Counters reset", "Full scan");
    }

    @Test
    void aHitRateWeighsLookUpsAndNotSamples() {
        history.add(Samples.at(0, new Delta(Duration.ofSeconds(1), 0, 0, 0, 0, 1, 0, 0), Optional.empty()));
        history.add(Samples.at(1, new Delta(Duration.ofSeconds(1), 0, 0, 0, 199, 0, 100, 0), Optional.empty()));

        var rate = history.hitRate(DAY);
        assertThat(rate.server().orElseThrow()).isCloseTo(0.995, within(1e-9));
        assertThat(rate.net().orElseThrow()).isCloseTo(0.99, within(1e-9));
        assertThat(rate.ownHits()).isEqualTo(100);
    }

    private void fill(int from, int to) {
        for (int second = from; second < to; second++) {
            history.add(Samples.at(second, 10));
        }
    }
}
