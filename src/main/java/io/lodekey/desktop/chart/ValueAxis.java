package io.lodekey.desktop.chart;

import io.lodekey.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The vertical axis: where it begins and ends, and its 3 to 5 lines. The unit is written once, on the topmost.
///
/// @param lines ascending
record ValueAxis(double low, double high, List<Line> lines) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final double[] BYTE_STEPS = {1, 2, 2.5, 4, 5, 8, 10};
    private static final double[] SHARE_STEPS = {0.25, 0.1, 0.05, 0.02, 0.01};
    private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final int MOST_LINES = 5;

    record Line(double value, String label) {}

    static ValueAxis of(ChartData data) {
        ChartData.Extent extent = data.extent().orElse(new ChartData.Extent(0, 0));
        return of(data.measure(), extent.low(), extent.high());
    }

    static ValueAxis of(Measure measure, double low, double high) {
        return switch (measure) {
            case SHARE -> shares(low);
            case BYTES -> {
                int power = 0;
                double top = Math.max(high, 1);
                while (top >= 1024 && power < BINARY.length - 1) {
                    top /= 1024;
                    power++;
                }
                yield fromZero(BYTE_STEPS, top, Math.pow(1024, power), "\u00a0" + BINARY[power], power == 0);
            }
            case COUNT -> fromZero(STEPS, high <= 0 ? 1 : high, 1, "", true);
            case MILLIS -> fromZero(STEPS, high <= 0 ? 1 : high, 1, "\u00a0ms", false);
        };
    }

    boolean startsAtZero() {
        return low == 0;
    }

    /// Ends at 100 %; begins at the highest line that leaves nothing below it and still gives three lines.
    private static ValueAxis shares(double low) {
        for (double step : SHARE_STEPS) {
            long below = (long) Math.floor(Math.clamp(low, 0, 1) / step + 1e-9);
            long whole = Math.round(1 / step);
            if (whole - below + 1 >= 3) {
                var lines = new ArrayList<Line>();
                for (long n = below; n <= whole; n++) {
                    lines.add(new Line(n * step, plain(n * step * 100) + (n == whole ? "\u00a0%" : "")));
                }
                return new ValueAxis(below * step, 1, List.copyOf(lines));
            }
        }
        return new ValueAxis(0.98, 1, List.of(new Line(0.98, "98"), new Line(0.99, "99"), new Line(1, "100\u00a0%")));
    }

    /// @param top the highest value in units of `unit`
    private static ValueAxis fromZero(double[] steps, double top, double unit, String unitName, boolean whole) {
        double step = step(steps, top, whole);
        int count = (int) Math.ceil(top / step - 1e-9);
        var lines = new ArrayList<Line>();
        for (int n = 0; n <= count; n++) {
            lines.add(new Line(n * step * unit, plain(n * step) + (n == count ? unitName : "")));
        }
        return new ValueAxis(0, count * step * unit, List.copyOf(lines));
    }

    private static double step(double[] steps, double top, boolean whole) {
        double power = Math.pow(10, Math.floor(Math.log10(top)) - 1);
        while (true) {
            for (double mantissa : steps) {
                double step = mantissa * power;
                boolean fits = Math.ceil(top / step - 1e-9) + 1 <= MOST_LINES;
                if (fits && (!whole || step == Math.rint(step))) {
                    return step;
                }
            }
            power *= 10;
        }
    }

    private static String plain(double value) {
        if (Math.abs(value - Math.rint(value)) < 1e-9) {
            return value >= 10_000 ? Figures.count(Math.round(value)) : Long.toString(Math.round(value));
        }
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceAll("0+$", "");
    }
}
