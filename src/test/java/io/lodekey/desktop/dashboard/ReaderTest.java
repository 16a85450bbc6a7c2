package io.lodekey.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.chart.ChartSeries;
import io.lodekey.desktop.chart.TimeRange;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.monitor.History;
import io.lodekey.monitor.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Reader reader = new Reader(Texts.of(DashboardController.class), BERLIN);
    private final History hour = Samples.hour();

    @Test
    void memoryIsAShareOfMaxmemory() {
        Dial memory = read(hour, Span.HOUR).memory();

        assertThat(memory.gauge().orElseThrow().figure()).isEqualTo("65.5 %");
        assertThat(memory.gauge().orElseThrow().caption()).isEqualTo("of 12.0 GiB");
        assertThat(memory.lead()).isEqualTo("7.86 GiB");
        assertThat(memory.lines()).containsExactly("peak 8.10 GiB", "policy volatile-lru");
        assertThat(memory.warning()).isEmpty();
    }

    @Test
    void withoutALimitThereIsNoGaugeAndThePanelSaysSo() {
        Dial memory = read(ofOne(3, 0), Span.HOUR).memory();

        assertThat(memory.gauge()).isEmpty();
        assertThat(memory.below()).isEqualTo("used, no limit set");
    }

    @Test
    void aPassedThresholdIsSaidInWords() {
        Dial memory = read(ofOne(3, 8 * Samples.GIB), Span.HOUR).memory();

        assertThat(memory.warning()).contains("above 90 %");
        assertThat(memory.gauge().orElseThrow().tone()).isEqualTo(Tone.DANGER);
    }

    @Test
    void theHitRateLeavesOutLodekeysOwnLookUps() {
        Dial rate = read(hour, Span.HOUR).hitRate();

        assertThat(rate.gauge().orElseThrow().share().orElseThrow()).isBetween(0.90, 0.93);
        assertThat(rate.gauge().orElseThrow().caption()).isEqualTo("last 5 min");
        assertThat(rate.lead()).startsWith("98.").endsWith(" %");
        assertThat(rate.lines()).singleElement().asString().endsWith("own\nlook-ups left out");
    }

    @Test
    void aYoungSessionSaysHowShortItsBasisIs() {
        assertThat(read(ofOne(3, 0), Span.HOUR).hitRate().gauge().orElseThrow().caption())
                .isEqualTo("last 10 s");
        assertThat(read(ofOne(1, 0), Span.HOUR).hitRate().gauge().orElseThrow().caption())
                .isEqualTo("after two samples");
    }

    @Test
    void ratesAreNotKnownAfterOneSample() {
        Reading first = read(ofOne(1, 0), Span.HOUR);

        assertThat(first.operations().value()).isEqualTo("–");
        assertThat(first.evicted().value()).isEqualTo("–");
        assertThat(first.hitRate().gauge().orElseThrow().figure()).isEqualTo("–");
        assertThat(first.keys().value()).isEqualTo("1\u2009000\u2009000");
    }

    @Test
    void numbersSayWhatTheyRestOn() {
        Reading reading = read(hour, Span.HOUR);

        assertThat(reading.operations().basis()).matches("peak 1\\d\u2009\\d{3} per s, 2\\d:\\d\\d");
        assertThat(reading.latency().unit()).isEqualTo("ms p50");
        assertThat(reading.latency().basis()).isEqualTo("p99 1.12 ms over 60 s");
        assertThat(reading.clients().basis()).isEqualTo("of 10\u2009000, 3 blocked");
        assertThat(reading.evicted().basis()).matches("none in 5\\d min");
        assertThat(reading.keys().basis()).isEqualTo("96.7 % will expire");
        assertThat(reading.fragmentation().value()).isEqualTo("1.07");
        assertThat(reading.persistence()).isEqualTo(Figure.of("14", "min ago", "RDB saved, AOF on"));
    }

    @Test
    void theChartsBeginWithTheFirstSampleOfAYoungSession() {
        TimeRange window = read(ofOne(100, 0), Span.HOUR).memoryChart().window();

        assertThat(window.length()).isBetween(Duration.ofSeconds(495), Duration.ofSeconds(500));
    }

    @Test
    void aGapOfTheHistoryIsAGapOfTheCharts() {
        assertThat(read(hour, Span.HOUR).memoryChart().gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.length()).isEqualTo(Duration.ofSeconds(200)));
    }

    @Test
    void theTimeSinceTheLastSampleBecomesAGapOnceSamplesAreMissed() {
        Sample last = hour.last().orElseThrow();
        Instant later = Samples.NOW.plusSeconds(60);

        Reading reading = reader.read(hour, last, last, Span.FIVE_MINUTES, later);

        assertThat(reading.memoryChart().gaps()).containsExactly(new TimeRange(last.at(), later));
    }

    @Test
    void changesAreMarkedInBothCharts() {
        Reading reading = read(hour, Span.HOUR);

        assertThat(reading.memoryChart().marks()).hasSize(2);
        assertThat(reading.hitRateChart().marks()).extracting(m -> m.words()).contains("Full scan");
    }

    @Test
    void aHitRateOfALongSpanHasFewPointsEachOverAllItsLookUps() {
        ChartSeries net = read(hour, Span.HOUR).hitRateChart().series().getFirst();

        assertThat(net.size()).isBetween(100, 125);
        assertThat(net.value(50)).isBetween(0.90, 0.93);
    }

    @Test
    void aNodeThatCouldNotBeReadComesFirst() {
        Sample last = hour.last().orElseThrow();
        Sample broken = Samples.without(last, 2, "redis-prod-3:6379 did not answer within 5 s.");

        Reading reading = reader.read(hour, broken, broken, Span.HOUR, Samples.NOW);

        assertThat(reading.nodes())
                .extracting(n -> n.sample().node().address().host())
                .containsExactly("redis-prod-3", "redis-prod-1", "redis-prod-2");
        assertThat(reading.nodes().getFirst().failed()).isTrue();
    }

    private Reading read(History history, Span span) {
        Sample last = history.last().orElseThrow();
        return reader.read(history, last, last, span, Samples.NOW);
    }

    private static History ofOne(int samples, long max) {
        History history = new History();
        Samples one = new Samples(1, max);
        for (int i = 0; i < samples; i++) {
            history.add(one.sample(
                    Samples.NOW.minus(Samples.INTERVAL.multipliedBy(samples - 1 - i)), i / (double) samples, i == 0));
        }
        return history;
    }
}
