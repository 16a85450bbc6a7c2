package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.redis.ScannedWindow;
import org.junit.jupiter.api.Test;

class TtlRowsTest {
    private final TtlRows rows = new TtlRows(2);

    @Test
    void boundsBelongToTheirBucket() {
        rows.add(1, 0, 1);
        rows.add(1, 60_000, 1);
        rows.add(1, 60_001, 1);
        rows.add(1, 7 * 86_400_000L, 1);
        rows.add(1, 7 * 86_400_000L + 1, 1);
        rows.add(1, Long.MAX_VALUE, 1);

        assertThat(rows.histogram(1, Estimate.WHOLE).buckets())
                .extracting(Bucket::keys)
                .containsExactly(2L, 1L, 0L, 0L, 0L, 0L, 0L, 1L, 2L);
        assertThat(rows.histogram(0, Estimate.WHOLE).keys()).isZero();
    }

    @Test
    void keysWithoutExpiryAreApartAndUnknownOnesNowhere() {
        rows.add(0, ScannedWindow.NO_EXPIRY, 5);
        rows.add(0, ScannedWindow.PTTL_UNKNOWN, 7);

        var histogram = rows.histogram(0, Estimate.WHOLE);
        assertThat(histogram.noExpiry()).isEqualTo(1);
        assertThat(histogram.noExpiryBytes()).isEqualTo(5);
        assertThat(histogram.expiring()).isZero();
    }

    @Test
    void boundsAreTheOnesPromised() {
        assertThat(TtlHistogram.BOUNDS)
                .containsExactly(60L, 3_600L, 21_600L, 43_200L, 86_400L, 172_800L, 259_200L, 604_800L, Long.MAX_VALUE);
    }
}
