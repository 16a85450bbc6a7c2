package io.lodekey.desktop.chart;

/// How a series is drawn. Colour means something: accent is the live figure, amber one that warns, grey what it is
/// compared with.
public enum LineStyle {
    MAIN("lk-line-main"),
    COMPARED("lk-line-compared"),
    /// Told by the server rather than measured: dashed.
    REPORTED("lk-line-reported"),
    /// The main series while what it measures warns.
    WARNING("lk-line-warning");

    private final String styleClass;

    LineStyle(String styleClass) {
        this.styleClass = styleClass;
    }

    boolean isMain() {
        return this == MAIN || this == WARNING;
    }

    String styleClass() {
        return styleClass;
    }
}
