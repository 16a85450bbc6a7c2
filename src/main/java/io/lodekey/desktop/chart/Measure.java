package io.lodekey.desktop.chart;

import io.lodekey.text.Figures;
import java.time.Duration;

/// What an axis measures: how its values are written, and where it may begin.
public enum Measure {
    /// Bytes; the axis starts at zero and takes one binary unit.
    BYTES,
    /// A fraction of 1; the axis ends at 100 % and may start above zero.
    SHARE,
    /// A number per second or of things; the axis starts at zero.
    COUNT,
    /// Milliseconds; the axis starts at zero.
    MILLIS;

    /// The value as a person reads it anywhere, with its unit.
    public String text(double value) {
        if (Double.isNaN(value)) {
            return Figures.UNKNOWN;
        }
        return switch (this) {
            case BYTES -> Figures.bytes(Math.round(value));
            case SHARE -> Figures.share(value);
            case COUNT -> Figures.rate(value);
            case MILLIS -> Figures.duration(Duration.ofNanos(Math.round(value * 1e6)));
        };
    }
}
