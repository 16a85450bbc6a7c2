package io.lodekey.desktop;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the log how long the first window took, from the start of the process until it is drawn.
final class FirstWindow extends AnimationTimer {
    private static final Logger LOG = LoggerFactory.getLogger(FirstWindow.class);
    /// At the begin of the third pulse the second is drawn, and with it the window.
    private static final int PULSES = 3;

    private int pulses;

    void tellTime() {
        start();
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == PULSES) {
            stop();
            ProcessHandle.current()
                    .info()
                    .startInstant()
                    .ifPresent(begin -> LOG.info(
                            "First window after {} ms",
                            Duration.between(begin, Instant.now()).toMillis()));
        }
    }
}
