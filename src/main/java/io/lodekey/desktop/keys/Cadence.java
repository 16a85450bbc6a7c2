package io.lodekey.desktop.keys;

import io.lodekey.monitor.KeyspaceReport;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets through what a reader can follow: the report before the walk, the first with keys, then about four a second.
/// Used on the scanning thread.
final class Cadence implements Consumer<KeyspaceReport> {
    private static final Duration BETWEEN = Duration.ofMillis(240);

    private final Consumer<KeyspaceReport> receiver;
    private @Nullable KeyspaceReport held;
    private boolean begun;
    private Duration next = Duration.ZERO;

    Cadence(Consumer<KeyspaceReport> receiver) {
        this.receiver = receiver;
    }

    @Override
    public void accept(KeyspaceReport report) {
        if (begun && report.took().compareTo(next) < 0) {
            held = report;
            return;
        }
        begun = report.coverage().walked() > 0;
        next = report.took().plus(BETWEEN);
        held = null;
        receiver.accept(report);
    }

    /// Lets through what was held back: the scan ended early, and this is the last that is known.
    void flush() {
        if (held != null) {
            receiver.accept(held);
            held = null;
        }
    }
}
