package io.lodekey.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the present map and keeps it true: looks again when someone has found it wrong, often while a primary cannot
/// be reached, and now and then in calm.
final class MapKeeper {
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration TROUBLED = Duration.ofMillis(250);

    private final Logger log = LoggerFactory.getLogger(MapKeeper.class);
    private final Scout scout;
    private final Consumer<NodeMap> renewed;
    private final ReentrantLock looking = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private volatile NodeMap present;
    private final AtomicInteger looks = new AtomicInteger();
    private boolean hurry;
    private boolean closed;

    /// Looks for the first time.
    ///
    /// @param renewed takes every map that differs from the one before
    /// @throws RedisFailure if nobody can tell
    MapKeeper(Scout scout, Consumer<NodeMap> renewed) throws InterruptedException {
        this.scout = scout;
        this.renewed = renewed;
        this.present = scout.look();
    }

    NodeMap present() {
        return present;
    }

    /// Whether it can never change.
    boolean isFixed() {
        return scout.isFixed();
    }

    boolean isMoving(NodeMap map) throws InterruptedException {
        return scout.isMoving(map);
    }

    /// The map as it is found now; the old one if nobody can tell. Many who call at once share a look that began after
    /// they called.
    NodeMap renew() throws InterruptedException {
        if (scout.isFixed()) {
            return present;
        }
        int before = looks.get();
        looking.lockInterruptibly();
        try {
            if (looks.get() - before < 2) {
                look();
            }
            return present;
        } finally {
            looking.unlock();
        }
    }

    private void look() throws InterruptedException {
        NodeMap found = present;
        try {
            found = scout.look();
        } catch (RedisFailure.Interrupted e) {
            Thread.interrupted();
            throw new InterruptedException(e.getMessage());
        } catch (RedisFailure e) {
            log.debug("The topology is not known now: {}", e.getMessage());
        }
        looks.incrementAndGet();
        if (!found.equals(present)) {
            install(found);
            renewed.accept(found);
        }
    }

    private void install(NodeMap found) {
        lock.lock();
        try {
            present = found;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the map is another than `from`, for a moment at most.
    void awaitChange(NodeMap from, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (present.equals(from) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Keeps it true from now on.
    ///
    /// @param troubled whether a primary cannot be reached
    void start(BooleanSupplier troubled) {
        if (!scout.isFixed()) {
            Thread.ofVirtual().name("lodekey-topology").start(() -> watch(troubled));
        }
    }

    private void watch(BooleanSupplier troubled) {
        try {
            while (rest(troubled.getAsBoolean() ? TROUBLED : CALM)) {
                var _ = renew();
            }
        } catch (InterruptedException e) {
            log.debug("The watch over the topology was interrupted", e);
        }
    }

    /// False when closed.
    private boolean rest(Duration pause) throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closed && !hurry && left > 0) {
                left = wanted.awaitNanos(left);
            }
            hurry = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /// Has it looked at soon, without waiting.
    void hurry() {
        lock.lock();
        try {
            hurry = true;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
