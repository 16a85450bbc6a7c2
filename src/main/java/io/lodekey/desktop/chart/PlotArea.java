package io.lodekey.desktop.chart;

import java.time.Instant;

/// Where moments and values lie within a plot, in pixels.
record PlotArea(double left, double top, double width, double height, double inset, TimeRange window, ValueAxis axis) {
    /// @param inset room kept free above the axis, and below it too unless it starts at zero
    PlotArea {
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double x(long millis) {
        long from = window.from().toEpochMilli();
        double length = Math.max(1, window.to().toEpochMilli() - from);
        return left + (millis - from) / length * width;
    }

    double x(Instant at) {
        return x(at.toEpochMilli());
    }

    double y(double value) {
        double low = bottom() - (axis.startsAtZero() ? 0 : inset);
        double high = top + inset;
        return low - (value - axis.low()) / (axis.high() - axis.low()) * (low - high);
    }

    long moment(double x) {
        long from = window.from().toEpochMilli();
        double share = Math.clamp((x - left) / width, 0, 1);
        return from + Math.round(share * (window.to().toEpochMilli() - from));
    }
}
