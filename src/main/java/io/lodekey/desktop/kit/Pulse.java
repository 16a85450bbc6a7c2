package io.lodekey.desktop.kit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;

/// Delivers what is new once a pulse, and sleeps while nothing is.
final class Pulse {
    private final Queue<Latest<?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            deliver();
        }
    };

    /// From any thread.
    void request(Latest<?> latest) {
        waiting.add(latest);
        if (awake.compareAndSet(false, true)) {
            FxBackground.later(timer::start);
        }
    }

    private void deliver() {
        for (int left = waiting.size(); left > 0; left--) {
            Latest<?> next = waiting.poll();
            if (next != null) {
                next.deliver();
            }
        }
        timer.stop();
        awake.set(false);
        if (!waiting.isEmpty() && awake.compareAndSet(false, true)) {
            timer.start();
        }
    }
}
