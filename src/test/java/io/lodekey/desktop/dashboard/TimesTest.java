package io.lodekey.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void aBasisIsNoFinerThanHelps() {
        assertThat(Times.coarse(Duration.ofMillis(5_000))).isEqualTo("5 s");
        assertThat(Times.coarse(Duration.ofSeconds(295))).isEqualTo("4 min 55 s");
        assertThat(Times.coarse(Duration.ofSeconds(3_405))).isEqualTo("56 min");
        assertThat(Times.coarse(Duration.ofMinutes(150))).isEqualTo("2 h 30 min");
        assertThat(Times.coarse(Duration.ofHours(50))).isEqualTo("2 d");
    }

    @Test
    void anUptimeHasOneUnit() {
        assertThat(Times.oneUnit(Duration.ofSeconds(65))).isEqualTo("1 min");
        assertThat(Times.oneUnit(Duration.ofMinutes(190))).isEqualTo("3 h");
        assertThat(Times.oneUnit(Duration.ofHours(990))).isEqualTo("41 d");
        assertThat(Times.oneUnit(Duration.ofSeconds(9))).isEqualTo("9 s");
    }
}
