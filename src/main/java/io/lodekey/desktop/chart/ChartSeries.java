package io.lodekey.desktop.chart;

import java.time.Instant;
import java.util.Arrays;

/// One line of a chart: moments in ascending order, each with a value. A value that is not known breaks the line.
public final class ChartSeries {
    private final String name;
    private final LineStyle style;
    private final long[] millis;
    private final double[] values;

    private ChartSeries(String name, LineStyle style, long[] millis, double[] values) {
        this.name = name;
        this.style = style;
        this.millis = millis;
        this.values = values;
    }

    public static Builder named(String name, LineStyle style) {
        return new Builder(name, style);
    }

    public String name() {
        return name;
    }

    public LineStyle style() {
        return style;
    }

    public int size() {
        return millis.length;
    }

    /// Milliseconds since the epoch.
    public long at(int index) {
        return millis[index];
    }

    /// NaN when not known.
    public double value(int index) {
        return values[index];
    }

    /// The sample nearest to a moment, or -1 if there is none.
    int nearest(long moment) {
        int found = Arrays.binarySearch(millis, moment);
        if (found >= 0 || millis.length == 0) {
            return millis.length == 0 ? -1 : found;
        }
        int after = -found - 1;
        if (after == 0) {
            return 0;
        }
        if (after == millis.length) {
            return after - 1;
        }
        return moment - millis[after - 1] <= millis[after] - moment ? after - 1 : after;
    }

    /// The same line with at most so many points: the mean of each of as many equal parts of the window. The parts
    /// begin
    /// at round times, so that they hold the same samples while the window moves on.
    ChartSeries means(TimeRange window, int parts) {
        long part = Math.max(1, window.length().toMillis() / Math.max(1, parts));
        Builder means = named(name, style);
        double sum = 0;
        int count = 0;
        int first = 0;
        for (int i = 0; i < millis.length; i++) {
            sum += values[i];
            count++;
            boolean last =
                    i == millis.length - 1 || Math.floorDiv(millis[i + 1], part) != Math.floorDiv(millis[i], part);
            if (last) {
                means.add(Instant.ofEpochMilli((millis[first] + millis[i]) / 2), sum / count);
                sum = 0;
                count = 0;
                first = i + 1;
            }
        }
        return means.build();
    }

    /// Collects points in ascending order of time.
    public static final class Builder {
        private final String name;
        private final LineStyle style;
        private long[] millis = new long[64];
        private double[] values = new double[64];
        private int size;

        private Builder(String name, LineStyle style) {
            this.name = name;
            this.style = style;
        }

        /// Adds a point at or after the last one.
        ///
        /// @param value NaN when not known
        public Builder add(Instant at, double value) {
            if (size == millis.length) {
                millis = Arrays.copyOf(millis, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            millis[size] = at.toEpochMilli();
            values[size++] = value;
            return this;
        }

        public ChartSeries build() {
            return new ChartSeries(name, style, Arrays.copyOf(millis, size), Arrays.copyOf(values, size));
        }
    }
}
