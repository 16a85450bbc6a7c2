package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PingWindowTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final PingWindow window = new PingWindow();

    @Test
    void percentilesAreByNearestRank() {
        for (int i = 1; i <= 200; i++) {
            window.add(0, Duration.ofMillis(i));
        }

        var latency = window.latency(0);
        assertThat(latency.p50()).hasValue(100);
        assertThat(latency.p99()).hasValue(198);
        assertThat(latency.pings()).isEqualTo(200);
    }

    @Test
    void aPingCountsForSixtySeconds() {
        window.add(0, Duration.ofMillis(9));
        window.add(30 * SECOND, Duration.ofMillis(1));

        assertThat(window.latency(60 * SECOND).p99()).hasValue(9);
        assertThat(window.latency(61 * SECOND).p99()).hasValue(1);
        assertThat(window.latency(91 * SECOND)).isEqualTo(Latency.UNKNOWN);
    }
}
