package io.lodekey.monitor;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs something at a steady interval on a virtual thread, and can be paused. What the work throws is logged; the beat
/// goes on.
final class Beat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Beat.class);

    private final long intervalNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Thread thread;
    private boolean paused;
    private boolean asked;
    private boolean closed;
    private long dueNanos;

    Beat(Duration interval) {
        this.intervalNanos = interval.toNanos();
    }

    /// @param work done at every turn; an interrupt means that it was closed
    /// @param each takes the result, unless it was closed meanwhile
    <T> void start(String name, Supplier<T> work, Consumer<T> each) {
        lock.lock();
        try {
            if (thread != null || closed) {
                throw new IllegalStateException("This was started or closed before");
            }
            dueNanos = System.nanoTime();
            thread = Thread.ofVirtual().name(name).start(() -> run(work, each));
        } finally {
            lock.unlock();
        }
    }

    void pause() {
        set(() -> paused = true);
    }

    void resume() {
        set(() -> {
            paused = false;
            dueNanos = System.nanoTime();
        });
    }

    /// One turn at once, also while paused; the next comes an interval later.
    void now() {
        set(() -> {
            asked = true;
            dueNanos = System.nanoTime();
        });
    }

    boolean paused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        set(() -> {
            closed = true;
            if (thread != null) {
                thread.interrupt();
            }
        });
    }

    private <T> void run(Supplier<T> work, Consumer<T> each) {
        while (awaitTurn()) {
            try {
                T result = work.get();
                if (open()) {
                    each.accept(result);
                }
            } catch (RuntimeException failure) {
                LOG.warn("A sample was lost", failure);
            }
        }
    }

    private boolean open() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /// False when closed. A late turn moves the beat, so that no turns are made up for in a burst.
    private boolean awaitTurn() {
        lock.lock();
        try {
            while (!closed && !asked && (paused || dueNanos - System.nanoTime() > 0)) {
                if (paused) {
                    changed.await();
                } else {
                    changed.await(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
                }
            }
            asked = false;
            dueNanos = Math.max(dueNanos + intervalNanos, System.nanoTime());
            return !closed;
        } catch (InterruptedException e) {
            // Only close() interrupts; anyone else's interrupt must not end the beat.
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void set(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
