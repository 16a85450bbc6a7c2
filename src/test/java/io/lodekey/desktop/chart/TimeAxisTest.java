package io.lodekey.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
    @Test
    void labelsAreRoundClockTimesOfTheZone() {
        TimeRange hour = new TimeRange(Instant.parse("2025-11-04T19:36:31Z"), Instant.parse("2025-11-04T20:36:31Z"));

        assertThat(labels(hour, ZoneId.of("Europe/Berlin"), 5)).containsExactly("20:45", "21:00", "21:15", "21:30");
        assertThat(labels(hour, ZoneId.of("Asia/Kathmandu"), 3)).containsExactly("01:30", "02:00");
    }

    @Test
    void aShortWindowHasSeconds() {
        TimeRange minute = new TimeRange(Charts.END.minusSeconds(60), Charts.END);

        assertThat(labels(minute, ZoneOffset.UTC, 5))
                .containsExactly("20:59:00", "20:59:15", "20:59:30", "20:59:45", "21:00:00");
    }

    @Test
    void neverMoreLabelsThanHaveRoom() {
        for (int length = 1; length < 1_000_000; length = length * 3 + 1) {
            TimeRange window = new TimeRange(Charts.END.minusSeconds(length), Charts.END);

            assertThat(TimeAxis.ticks(window, ZoneOffset.UTC, 6)).hasSizeLessThanOrEqualTo(length > 500_000 ? 12 : 6);
        }
    }

    private static List<String> labels(TimeRange window, ZoneId zone, int most) {
        return TimeAxis.ticks(window, zone, most).stream()
                .map(TimeAxis.Tick::label)
                .toList();
    }
}
