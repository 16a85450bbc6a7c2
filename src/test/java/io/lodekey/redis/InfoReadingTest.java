package io.lodekey.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoReadingTest {
    private static final InfoReading INFO = InfoReading.of(
            Instant.EPOCH,
            "# Memory\r\n"
                    + "used_memory:1024\r\n"
                    + "ratio:1.07\r\n"
                    + "used_memory_peak_perc:99.5%\r\n"
                    + "executable:/a:b\r\n\r\n"
                    + "# Commandstats\r\n"
                    + "cmdstat_config|get:calls=3,usec=9,usec_per_call=3.00,rejected_calls=1,failed_calls=2\r\n"
                    + "cmdstat_ping:calls=5,usec=1,usec_per_call=0.20\r\n"
                    + "# Keyspace\r\n"
                    + "db2:keys=7,expires=3,avg_ttl=1\r\n",
            new OwnTraffic(1, 2));

    @Test
    void fieldsAreTextNumbersAndDecimals() {
        assertThat(INFO.number("used_memory")).hasValue(1024);
        assertThat(INFO.decimal("ratio")).hasValue(1.07);
        assertThat(INFO.decimal("used_memory_peak_perc")).hasValue(99.5);
        assertThat(INFO.text("executable")).contains("/a:b");
    }

    @Test
    void whatIsNotThereOrNoNumberIsEmptyAndNeverZero() {
        assertThat(INFO.number("missing")).isEmpty();
        assertThat(INFO.number("executable")).isEmpty();
        assertThat(INFO.decimal("executable")).isEmpty();
        assertThat(INFO.databaseKeys(0)).isEmpty();
    }

    @Test
    void commandStatisticsKeepSubcommandsAndMissingPartsAreZero() {
        assertThat(INFO.commandStats())
                .containsEntry("config|get", new CommandStat(3, 9, 1, 2))
                .containsEntry("ping", new CommandStat(5, 1, 0, 0))
                .hasSize(2);
    }

    @Test
    void databasesAreRead() {
        assertThat(INFO.databaseKeys(2)).hasValue(7);
        assertThat(INFO.databaseExpires(2)).hasValue(3);
        assertThat(INFO.own().lookups()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "7.0.15, 7.0.15",
        "8.0.0-rc1, 8.0.0",
        "7.2, 7.2.0",
        "255.255.255, 255.255.255",
        "unstable, 0.0.0",
        "'', 0.0.0"
    })
    void versionsAreReadAsFarAsTheyGo(String text, String version) {
        assertThat(ServerVersion.parse(text)).hasToString(version);
    }

    @Test
    void versionsCompareByNumber() {
        assertThat(ServerVersion.parse("7.10.0")).isGreaterThan(ServerVersion.parse("7.9.9"));
        assertThat(ServerVersion.parse("6.2.11").atLeast(6, 2)).isTrue();
        assertThat(ServerVersion.parse("6.2.11").atLeast(7, 0)).isFalse();
        assertThat(ServerVersion.parse("7.0.0").atLeast(6, 2)).isTrue();
    }
}
