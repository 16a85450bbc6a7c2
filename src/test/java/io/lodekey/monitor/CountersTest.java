package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.redis.InfoReading;
import io.lodekey.redis.OwnTraffic;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CountersTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void countersThatGrowMakeADelta() {
        var delta = counters(10, "a", 100, 1_500, 700, 300, "get:calls=50,usec=100")
                .since(counters(0, "a", 90, 1_000, 500, 200, "get:calls=40,usec=50"))
                .orElseThrow();

        assertThat(delta.covered()).isEqualTo(Duration.ofSeconds(10));
        assertThat(delta.perSecond(delta.commands())).hasValue(50);
        assertThat(delta.hitRate().server().orElseThrow()).isEqualTo(200 / 300.0);
    }

    @Test
    void anotherRunIdStartsAnEpoch() {
        assertThat(counters(10, "b", 5, 1_500, 700, 300, "get:calls=50")
                        .startsAfter(counters(0, "a", 90, 1_000, 500, 200, "get:calls=40")))
                .contains(EpochStart.RESTARTED);
    }

    @Test
    void aSmallerCounterStartsAnEpoch() {
        assertThat(counters(10, "a", 100, 1_500, 499, 300, "get:calls=50")
                        .startsAfter(counters(0, "a", 90, 1_000, 500, 200, "get:calls=40")))
                .contains(EpochStart.COUNTERS_RESET);
    }

    @Test
    void aSmallerOrMissingCommandTotalStartsAnEpoch() {
        var before = counters(0, "a", 90, 1_000, 500, 200, "get:calls=40");
        assertThat(counters(10, "a", 100, 1_500, 700, 300, "get:calls=39").startsAfter(before))
                .contains(EpochStart.COUNTERS_RESET);
        assertThat(counters(10, "a", 100, 1_500, 700, 300, "set:calls=39").startsAfter(before))
                .contains(EpochStart.COUNTERS_RESET);
    }

    @Test
    void aResetThatEverythingOutgrewIsToldByItsOwnTotal() {
        assertThat(counters(10, "a", 100, 1_500, 700, 300, "get:calls=50", "config|resetstat:calls=1")
                        .startsAfter(counters(0, "a", 90, 1_000, 500, 200, "get:calls=40")))
                .contains(EpochStart.COUNTERS_RESET);
    }

    @Test
    void aServerThatDoesNotTellItsCountersHasNone() {
        assertThat(Counters.of(InfoReading.of(START, "used_memory:1", OwnTraffic.NONE)))
                .isEmpty();
    }

    @Test
    void aClockSetBackMakesNoRate() {
        assertThat(counters(0, "a", 100, 1_500, 700, 300, "get:calls=50")
                        .since(counters(10, "a", 90, 1_000, 500, 200, "get:calls=40")))
                .isEmpty();
    }

    @Test
    void commandRatesAreThoseOfTheIntervalBusiestFirst() {
        var before = counters(0, "a", 90, 1_000, 500, 200, "get:calls=40,usec=100", "set:calls=9,usec=9");
        var now = counters(
                10,
                "a",
                100,
                1_500,
                700,
                300,
                "get:calls=50,usec=150",
                "set:calls=9,usec=9",
                "del:calls=20,usec=20,failed_calls=10");

        assertThat(now.rates(before)).extracting(CommandRate::command).containsExactly("del", "get");
        assertThat(now.rates(before).getFirst().failedPerSecond()).isEqualTo(1);
        assertThat(now.rates(before).getLast().microsPerCall()).hasValue(5);
    }

    private static Counters counters(
            int second, String runId, long uptime, long commands, long hits, long misses, String... stats) {
        String text = """
            run_id:%s
            uptime_in_seconds:%d
            total_commands_processed:%d
            keyspace_hits:%d
            keyspace_misses:%d
            evicted_keys:0
            expired_keys:0
            """.formatted(runId, uptime, commands, hits, misses);
        for (String stat : stats) {
            text += "cmdstat_" + stat + "\n";
        }
        return Counters.of(InfoReading.of(START.plusSeconds(second), text, OwnTraffic.NONE))
                .orElseThrow();
    }
}
