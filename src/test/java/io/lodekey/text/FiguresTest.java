package io.lodekey.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999, 999",
        "1000, 1_000",
        "1000000, 1_000_000",
        "-12480, -12_480",
        "9223372036854775807, 9_223_372_036_854_775_807"
    })
    void countsHaveThinSpacesByThousands(long n, String expected) {
        assertThat(Figures.count(n)).isEqualTo(thin(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "96, 96 B",
        "1023, 1_023 B",
        "1024, 1.00 KiB",
        "88576, 86.5 KiB",
        "8439603364, 7.86 GiB",
        "1047552, 0.999 MiB",
        "9223372036854775807, 8.00 EiB",
        "-1, –"
    })
    void bytesAreBinaryWithThreeSignificantDigits(long n, String expected) {
        assertThat(Figures.bytes(n)).isEqualTo(thin(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.655, 65.5 %",
        "0.0801, 8.01 %",
        "0.000412, 0.04 %",
        "0.00000001, < 0.01 %",
        "0.9997, 99.97 %",
        "0.9999999, 99.99 %",
        "1, 100 %",
        "NaN, –"
    })
    void sharesAreNeverRoundedToAllOrNothing(double share, String expected) {
        assertThat(Figures.share(share)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.35, 0.35", "5, 5.0", "84.21, 84.2", "99.97, 100", "12480.4, 12_480", "Infinity, –"})
    void ratesLoseDigitsAsTheyGrow(double rate, String expected) {
        assertThat(Figures.rate(rate)).isEqualTo(thin(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.000000001S, < 0.01 ms",
        "PT0.00038S, 0.38 ms",
        "PT0.0421S, 42.1 ms",
        "PT0.31S, 310 ms",
        "PT0.9996S, 1.0 s",
        "PT4.6S, 4.6 s",
        "PT9.97S, 10 s",
        "PT59.6S, 1 min",
        "PT2M14S, 2 min 14 s",
        "PT1H5M59S, 1 h 5 min",
        "PT118H, 4 d 22 h",
        "P1D, 1 d",
        "P1200D, 1_200 d",
        "PT-1S, –"
    })
    void durationsHaveTwoUnitsAtMost(Duration duration, String expected) {
        assertThat(Figures.duration(duration)).isEqualTo(thin(expected));
    }

    @ParameterizedTest
    @CsvSource({"0, now", "-9, now", "12, 12 s ago", "119, 1 min ago", "7300, 2 h ago", "259200, 3 d ago"})
    void agesHaveOneUnit(long seconds, String expected) {
        assertThat(Figures.age(NOW.minusSeconds(seconds), NOW)).isEqualTo(expected);
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertThat(Figures.count(OptionalLong.empty())).isEqualTo("–");
        assertThat(Figures.bytes(OptionalLong.empty())).isEqualTo("–");
        assertThat(Figures.share(OptionalDouble.empty())).isEqualTo("–");
        assertThat(Figures.rate(OptionalDouble.empty())).isEqualTo("–");
        assertThat(Figures.ratio(OptionalDouble.empty())).isEqualTo("–");
    }

    @Test
    void ratiosHaveTwoDecimals() {
        assertThat(Figures.ratio(1.066)).isEqualTo("1.07");
        assertThat(Figures.ratio(OptionalDouble.of(12))).isEqualTo("12.00");
    }

    private static String thin(String expected) {
        return expected.replace('_', '\u2009');
    }
}
