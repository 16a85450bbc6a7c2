package io.lodekey.redis;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The ledger of one node: what Lodekey's commands added to its hits and misses, counted when their replies are in.
/// Between being sent and being answered a command has been counted by the server or not, nobody knows; so INFO is
/// sent only while no such command is in flight ([#alone]), and what the ledger says then is exactly what INFO's
/// numbers
/// contain. Commands that look nothing up pass without waiting.
final class NodeTally {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long hits;
    private long misses;
    private boolean exact = true;
    private int flying;
    private int wantAlone;

    /// What was counted, and if every count was told by a reply.
    record Snapshot(OwnTraffic own, boolean exact) {}

    /// Work done while no counted command is in flight.
    @FunctionalInterface
    interface Work<T> {
        /// Does it.
        ///
        /// @param snapshot the ledger, which stays as it is meanwhile; not exact if others would not land
        T apply(Snapshot snapshot);
    }

    /// A burst of commands that may look something up is about to be sent. Waits while someone is [#alone].
    void takeOff() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (wantAlone > 0) {
                changed.await();
            }
            flying++;
        } finally {
            lock.unlock();
        }
    }

    /// Its replies are in, or will never come.
    ///
    /// @param told false if some look-ups could not be told from the replies, or replies are missing
    void land(long moreHits, long moreMisses, boolean told) {
        lock.lock();
        try {
            hits += moreHits;
            misses += moreMisses;
            exact &= told;
            flying--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Snapshot snapshot() {
        lock.lock();
        try {
            return new Snapshot(new OwnTraffic(hits, misses), exact);
        } finally {
            lock.unlock();
        }
    }

    /// Holds new bursts back, waits up to `patience` for those in flight, and does the work. If they do not land in
    /// time the work is done all the same, with a snapshot that says it is not exact.
    <T> T alone(Duration patience, Work<T> work) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            wantAlone++;
            boolean landed = awaitLanding(patience);
            var now = new Snapshot(new OwnTraffic(hits, misses), exact && landed);
            lock.unlock();
            try {
                return work.apply(now);
            } finally {
                lock.lock();
            }
        } finally {
            wantAlone--;
            changed.signalAll();
            lock.unlock();
        }
    }

    private boolean awaitLanding(Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        while (flying > 0 && left > 0) {
            left = changed.awaitNanos(left);
        }
        return flying == 0;
    }
}
