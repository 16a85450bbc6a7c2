package io.lodekey.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Figures in words. Pure functions of their arguments; nothing here depends on the locale or the clock.
public final class Figures {
    /// Stands where a figure is not known. Never write 0 instead.
    public static final String UNKNOWN = "–";

    private static final char THIN_SPACE = '\u2009';
    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    private static final long SECONDS_A_MINUTE = 60;
    private static final long SECONDS_AN_HOUR = 3_600;
    private static final long SECONDS_A_DAY = 86_400;

    private Figures() {}

    /// A count with a thin space by thousands: `1 000 000`.
    public static String count(long n) {
        String digits = Long.toString(n);
        int first = n < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(digits.length() + 7);
        for (int i = 0; i < digits.length(); i++) {
            if (i > first && (digits.length() - i) % 3 == 0) {
                text.append(THIN_SPACE);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /// As [#count(long)], or [#UNKNOWN].
    public static String count(OptionalLong n) {
        return n.isPresent() ? count(n.getAsLong()) : UNKNOWN;
    }

    /// A size in binary units with three significant digits: `7.86 GiB`, `86.5 KiB`, `96 B`. Below zero is not known.
    public static String bytes(long n) {
        if (n < 0) {
            return UNKNOWN;
        }
        if (n < 1024) {
            return count(n) + " B";
        }
        double value = n;
        int unit = 0;
        while (value >= 999.5 && unit < BYTE_UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return (value < 1 ? decimals(value, 3) : threeDigits(value)) + " " + BYTE_UNITS[unit];
    }

    /// As [#bytes(long)], or [#UNKNOWN].
    public static String bytes(OptionalLong n) {
        return n.isPresent() ? bytes(n.getAsLong()) : UNKNOWN;
    }

    /// A share, 0 to 1, in per cent with three significant digits and at most two decimals: `65.5 %`, `8.01 %`,
    /// `0.04 %`. What is not all is never rounded up to 100 %, and what is not nothing never down to 0.
    public static String share(double fraction) {
        if (!Double.isFinite(fraction)) {
            return UNKNOWN;
        }
        double percent = fraction * 100;
        if (percent > 0 && percent < 0.01) {
            return "< 0.01 %";
        }
        if (percent < 100 && percent >= 99.95) {
            return percent >= 99.995 ? "99.99 %" : decimals(percent, 2) + " %";
        }
        if (percent == 0 || percent == 100) {
            return decimals(percent, 0) + " %";
        }
        return threeDigits(percent) + " %";
    }

    /// As [#share(double)], or [#UNKNOWN].
    public static String share(OptionalDouble fraction) {
        return fraction.isPresent() ? share(fraction.getAsDouble()) : UNKNOWN;
    }

    /// How much in one second, without the words `per s`: `12 480`, `84.2`, `0.35`, `0`.
    public static String rate(double perSecond) {
        if (!Double.isFinite(perSecond)) {
            return UNKNOWN;
        }
        if (perSecond == 0) {
            return "0";
        }
        double size = Math.abs(perSecond);
        if (size >= 99.95) {
            return count(Math.round(perSecond));
        }
        return size >= 0.995 ? decimals(perSecond, 1) : decimals(perSecond, 2);
    }

    /// As [#rate(double)], or [#UNKNOWN].
    public static String rate(OptionalDouble perSecond) {
        return perSecond.isPresent() ? rate(perSecond.getAsDouble()) : UNKNOWN;
    }

    /// A length of time in two units at most: `2 min 14 s`, `4 d 22 h`, `4.6 s`, `310 ms`, `0.38 ms`. Below zero is not
    /// known.
    public static String duration(Duration d) {
        if (d.isNegative()) {
            return UNKNOWN;
        }
        if (d.isZero()) {
            return "0 s";
        }
        double exact = d.getSeconds() + d.getNano() / 1e9;
        if (exact < 0.9995) {
            return milliseconds(exact * 1_000);
        }
        if (exact < 9.95) {
            return decimals(exact, 1) + " s";
        }
        long whole = d.plusMillis(500).toSeconds();
        if (whole < SECONDS_A_MINUTE) {
            return whole + " s";
        }
        if (whole < SECONDS_AN_HOUR) {
            return two(whole, SECONDS_A_MINUTE, "min", 1, "s");
        }
        if (whole < SECONDS_A_DAY) {
            return two(whole, SECONDS_AN_HOUR, "h", SECONDS_A_MINUTE, "min");
        }
        return two(whole, SECONDS_A_DAY, "d", SECONDS_AN_HOUR, "h");
    }

    /// How long ago `then` was, in one unit, cut and not rounded: `12 s ago`, `2 h ago`; `now` within the second or
    /// ahead.
    public static String age(Instant then, Instant now) {
        long seconds = Duration.between(then, now).toSeconds();
        if (seconds < 1) {
            return "now";
        }
        if (seconds < SECONDS_A_MINUTE) {
            return seconds + " s ago";
        }
        if (seconds < SECONDS_AN_HOUR) {
            return seconds / SECONDS_A_MINUTE + " min ago";
        }
        if (seconds < SECONDS_A_DAY) {
            return seconds / SECONDS_AN_HOUR + " h ago";
        }
        return count(seconds / SECONDS_A_DAY) + " d ago";
    }

    /// A ratio of two like sizes, such as memory fragmentation: `1.07`.
    public static String ratio(double r) {
        return Double.isFinite(r) ? decimals(r, 2) : UNKNOWN;
    }

    /// As [#ratio(double)], or [#UNKNOWN].
    public static String ratio(OptionalDouble r) {
        return r.isPresent() ? ratio(r.getAsDouble()) : UNKNOWN;
    }

    private static String milliseconds(double ms) {
        return ms < 0.005 ? "< 0.01 ms" : threeDigits(ms) + " ms";
    }

    private static String two(long seconds, long major, String majorUnit, long minor, String minorUnit) {
        long rest = seconds % major / minor;
        String first = count(seconds / major) + " " + majorUnit;
        return rest == 0 ? first : first + " " + rest + " " + minorUnit;
    }

    private static String threeDigits(double value) {
        double size = Math.abs(value);
        if (size >= 99.95) {
            return count(Math.round(value));
        }
        return size >= 9.995 ? decimals(value, 1) : decimals(value, 2);
    }

    private static String decimals(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
