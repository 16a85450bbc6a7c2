package io.lodekey.change;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Where a run stops when it is told to: between windows, and in the middle of every wait.
final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean paused;
    private boolean cancelled;

    void pause() {
        set(true, cancelled);
    }

    void proceed() {
        set(false, cancelled);
    }

    void cancel() {
        set(paused, true);
    }

    private void set(boolean nowPaused, boolean nowCancelled) {
        lock.lock();
        try {
            paused = nowPaused;
            cancelled = cancelled || nowCancelled;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isPaused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    /// Waits while paused.
    ///
    /// @throws Stopped when cancelled or interrupted
    void pass() {
        lock.lock();
        try {
            while (paused && !cancelled) {
                changed.await();
            }
            check();
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for so long.
    ///
    /// @throws Stopped at once when cancelled or interrupted
    void sleep(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !cancelled) {
                left = changed.awaitNanos(left);
            }
            check();
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            lock.unlock();
        }
    }

    private void check() {
        if (cancelled) {
            throw new Stopped("It was cancelled.");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    private Stopped interrupted() {
        Thread.currentThread().interrupt();
        cancelled = true;
        return new Stopped("It was interrupted.");
    }
}
