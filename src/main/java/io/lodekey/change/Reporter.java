package io.lodekey.change;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells how far a run is, some ten times a second, and at every turn of events.
final class Reporter {
    private static final long INTERVAL_NANOS = 100_000_000;
    private static final double NANOS = 1e9;
    /// How much of the rate of a moment goes into the one that is shown.
    private static final double FRESH = 0.2;

    private final Consumer<ChangeProgress> listener;
    private ChangePhase phase = ChangePhase.CHECKING;
    private Tally tally = Tally.NOTHING;
    private long backedUp;
    private String note = "";
    private double rate;
    private long lastNanos = System.nanoTime();
    private long lastDecided = -1;

    Reporter(Consumer<ChangeProgress> listener) {
        this.listener = listener;
    }

    void begin() {
        tell();
    }

    void phase(ChangePhase next) {
        if (phase != next) {
            phase = next;
            note = "";
            lastDecided = -1;
            tell();
        }
    }

    /// Says what is waited for.
    void waiting(ChangePhase meanwhile, String sentence) {
        phase = meanwhile;
        note = sentence;
        tell();
    }

    void backedUp(long keys) {
        backedUp = keys;
        progress(keys);
    }

    void tally(Tally now) {
        tally = now;
        progress(now.decided());
    }

    private void progress(long decided) {
        long now = System.nanoTime();
        if (lastDecided < 0) {
            lastDecided = decided;
            lastNanos = now;
            rate = 0;
            tell();
        } else if (now - lastNanos >= INTERVAL_NANOS) {
            double moment = (decided - lastDecided) / ((now - lastNanos) / NANOS);
            rate = rate == 0 ? moment : rate + FRESH * (moment - rate);
            lastDecided = decided;
            lastNanos = now;
            tell();
        }
    }

    private void tell() {
        Optional<Duration> left = rate > 0 && phase == ChangePhase.CHANGING
                ? Optional.of(Duration.ofMillis(Math.round(tally.pending() / rate * 1_000)))
                : Optional.empty();
        listener.accept(new ChangeProgress(phase, tally, backedUp, rate, left, note));
    }
}
