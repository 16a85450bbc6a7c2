package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HitRateTest {
    @Test
    void ownLookUpsAreInTheReportedRateAndNotInTheNetOne() {
        var rate = delta(2_000_900, 100, 2_000_000, 0).hitRate();

        assertThat(rate.server().orElseThrow()).isCloseTo(0.99995, within(1e-6));
        assertThat(rate.net().orElseThrow()).isCloseTo(0.9, within(1e-9));
        assertThat(rate.ownLookups()).isEqualTo(2_000_000);
    }

    @Test
    void withoutLookUpsThereIsNoRate() {
        assertThat(delta(0, 0, 0, 0).hitRate().server()).isEmpty();
        assertThat(delta(10, 2, 10, 2).hitRate().server()).isPresent();
        assertThat(delta(10, 2, 10, 2).hitRate().net()).isEmpty();
    }

    @Test
    void aReplyCaughtBetweenServerAndLedgerCannotMakeARateBelowZero() {
        assertThat(delta(10, 2, 12, 0).hitRate().net()).hasValue(0);
    }

    private static Delta delta(long hits, long misses, long ownHits, long ownMisses) {
        return new Delta(Duration.ofSeconds(5), 0, 0, 0, hits, misses, ownHits, ownMisses);
    }
}
