package io.lodekey.desktop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Waits, off the JavaFX thread, until something there has been true for some pulses in a row: then it is also drawn.
final class Settling {
    private static final int PULSES = 12;

    private final BooleanSupplier settled;
    private final CountDownLatch reached = new CountDownLatch(1);
    private int pulses;

    Settling(BooleanSupplier settled) {
        this.settled = settled;
    }

    /// @throws IllegalStateException if it takes longer than `patience`
    void await(Duration patience) throws InterruptedException {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses = settled.getAsBoolean() ? pulses + 1 : 0;
                if (pulses >= PULSES) {
                    reached.countDown();
                }
            }
        };
        Toolkit.call(() -> {
            timer.start();
            return true;
        });
        try {
            if (!reached.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The view was not ready within " + patience.toSeconds() + " s.");
            }
        } finally {
            Toolkit.call(() -> {
                timer.stop();
                return true;
            });
        }
    }
}
