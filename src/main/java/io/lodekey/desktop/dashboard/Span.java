package io.lodekey.desktop.dashboard;

import java.time.Duration;

/// How far back the charts go.
enum Span {
    FIVE_MINUTES(Duration.ofMinutes(5)),
    HOUR(Duration.ofHours(1)),
    /// Since the connection was opened, as far as the history reaches.
    SESSION(Duration.ofDays(365));

    private final Duration length;

    Span(Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }
}
