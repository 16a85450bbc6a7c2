package io.lodekey.monitor;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Holds one scan up and lets it go on, from another thread. A scan that is held finishes the windows under way, asks
/// the server for nothing more, and goes on where it was; the time in between counts neither for its rate nor for its
/// length. Keys that come and go meanwhile are met as in any long walk.
public final class ScanHold {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean held;

    /// @param hold true to hold the scan up, false to let it go on; the same again changes nothing
    public void hold(boolean hold) {
        lock.lock();
        try {
            held = hold;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean held() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    /// Waits while held; an interrupt ends the wait and stays set, for the walk to notice.
    ///
    /// @return how long it waited, in nanoseconds
    long await() {
        long from = System.nanoTime();
        lock.lock();
        try {
            while (held) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return System.nanoTime() - from;
    }
}
