package io.lodekey.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GentlePaceTest {
    private static final long MILLI = 1_000_000;
    private static final long PING_EVERY = 5 * MILLI;

    private long now = -3 * MILLI;
    private final GentlePace pace = new GentlePace(round(50, MILLI), now);

    @Test
    void beginsWithTheLeastAndGrowsByStepsToTheMost() {
        assertThat(pace.window()).isEqualTo(GentlePace.LEAST);
        hear(100 * MILLI, MILLI);
        assertThat(pace.window()).isEqualTo(GentlePace.LEAST + GentlePace.STEP);
        hear(1_000 * MILLI, MILLI);
        assertThat(pace.window()).isEqualTo(GentlePace.LEAST + 11 * GentlePace.STEP);
        hear(60_000 * MILLI, MILLI);
        assertThat(pace.window()).isEqualTo(GentlePace.MOST);
    }

    @Test
    void isHalvedWhileTheServerIsSlowAndNeverBelowTheLeast() {
        hear(60_000 * MILLI, MILLI);
        hear(100 * MILLI, 20 * MILLI);
        assertThat(pace.window()).isEqualTo(GentlePace.MOST / 2);
        hear(1_900 * MILLI, 20 * MILLI);
        assertThat(pace.window()).isEqualTo(GentlePace.LEAST);
    }

    @Test
    void aSlowMomentHalvesItOnce() {
        hear(60_000 * MILLI, MILLI);
        hear(15 * MILLI, 20 * MILLI);
        hear(2_000 * MILLI, MILLI);
        assertThat(pace.window())
                .isGreaterThanOrEqualTo(GentlePace.MOST / 2)
                .isLessThanOrEqualTo(GentlePace.MOST / 2 + 20 * GentlePace.STEP);
    }

    @Test
    void twiceTheCalmIsTheTargetOrALittleMoreThanItWhereItIsVeryShort() {
        assertThat(pace.target()).isEqualTo(2 * MILLI);
        assertThat(new GentlePace(round(1, MILLI / 20), 0).target()).isEqualTo(MILLI / 20 + MILLI / 5);
        hear(10_000 * MILLI, 2 * MILLI);
        assertThat(pace.window()).isGreaterThan(GentlePace.LEAST);
    }

    @Test
    void aLineThatIsLongFromTheStartIsNoReasonToBeSlow() {
        var far = new GentlePace(round(10, 20 * MILLI), 0);
        for (int i = 1; i < 200; i++) {
            far.heard(i * 25L * MILLI, 21 * MILLI);
        }
        assertThat(far.window()).isGreaterThan(300);
    }

    @Test
    void calmIsLearnedFromAWholeSecondThatIsFasterAndNeverFromASlowerOne() {
        hear(900 * MILLI, MILLI / 2);
        assertThat(pace.target()).isEqualTo(2 * MILLI);
        hear(1_200 * MILLI, MILLI / 2);
        assertThat(pace.target()).isEqualTo(MILLI);
        hear(10_000 * MILLI, 3 * MILLI / 4);
        assertThat(pace.target()).isEqualTo(MILLI);
    }

    @Test
    void oneSlowPingOfAHundredIsNotEnough() {
        hear(2_000 * MILLI, MILLI);
        int before = pace.window();
        hear(PING_EVERY, 50 * MILLI);
        hear(995 * MILLI, MILLI);
        assertThat(pace.window()).isGreaterThan(before);
    }

    @Test
    void whoHearsNothingMoreDoesTheLeast() {
        hear(60_000 * MILLI, MILLI);
        pace.deaf();
        assertThat(pace.window()).isEqualTo(GentlePace.LEAST);
    }

    @Test
    void needsToHaveHeardTheServerBefore() {
        assertThatThrownBy(() -> new GentlePace(new long[0], 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void hear(long nanos, long took) {
        for (long end = now + nanos; now < end; ) {
            now += PING_EVERY;
            pace.heard(now, took);
        }
    }

    private static long[] round(int pings, long nanos) {
        long[] all = new long[pings];
        Arrays.fill(all, nanos);
        return all;
    }
}
