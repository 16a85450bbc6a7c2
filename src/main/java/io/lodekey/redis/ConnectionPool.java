package io.lodekey.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// The bounded connections of one session, to however many nodes. Short work takes one of those that are kept
/// ([#use]); work that changes the state of its connection, or may leave it in doubt, gets a fresh one that is closed
/// after it ([#lend]). Whoever finds all in use waits, first come, first served, and not longer than the time-out.
///
/// The connections that all callers share are counted in, so that [ServerTarget#maxConnections()] means what it says to
/// the server's administrator; one connection more than those may be had however low it is set.
final class ConnectionPool implements AutoCloseable {
    /// A connection nobody asked for in so long is closed by whoever comes next.
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(1);

    private final int limit;
    private final Duration patience;
    private final Failures failures;
    private final Supplier<List<Shared>> shared;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final Deque<Kept> idle = new ArrayDeque<>();
    private final Set<Loan> lent = new HashSet<>();
    private final WaitTimes waits = new WaitTimes();
    private int dialing;
    private long timeouts;
    private boolean closed;

    /// @param patience how long a caller waits for a connection to come free
    /// @param shared what the session holds for all callers
    ConnectionPool(int limit, Duration patience, Failures failures, Supplier<List<Shared>> shared) {
        this.limit = limit;
        this.patience = patience;
        this.failures = failures;
        this.shared = shared;
    }

    /// The connection to one node that all callers share.
    ///
    /// @param wire empty while it is lost
    /// @param reconnects how often it came back
    record Shared(Node node, Optional<Wire> wire, int reconnects, Optional<Instant> lastReconnect) {}

    private record Kept(Node node, Wire wire, long since) {}

    /// A connection for one caller. Closing it twice does nothing more.
    final class Loan implements AutoCloseable {
        private final Node node;
        private final Wire wire;
        private final boolean dedicated;

        private Loan(Node node, Wire wire, boolean dedicated) {
            this.node = node;
            this.wire = wire;
            this.dedicated = dedicated;
        }

        Wire wire() {
            return wire;
        }

        /// Closes the connection.
        @Override
        public void close() {
            wire.close();
            end(this, false);
        }
    }

    /// Runs short work on a kept connection, which is kept again if the work ended well.
    ///
    /// @param dial makes one where none is kept
    /// @throws RedisFailure.TimedOut if none came free in time
    <T> T use(Node node, Supplier<Wire> dial, Function<Wire, T> work) {
        Loan loan = take(node, dial, false);
        boolean well = false;
        try {
            T result = work.apply(loan.wire);
            well = loan.wire.isOpen();
            return result;
        } finally {
            if (well) {
                end(loan, true);
            } else {
                loan.close();
            }
        }
    }

    /// A fresh connection, to be closed by the caller.
    ///
    /// @throws RedisFailure.TimedOut if none came free in time
    Loan lend(Node node, Supplier<Wire> dial) {
        return take(node, dial, true);
    }

    private Loan take(Node node, Supplier<Wire> dial, boolean dedicated) {
        long begun = System.nanoTime();
        Optional<Wire> kept = turn(node, dedicated);
        Wire wire = kept.orElseGet(() -> dialed(dial));
        lock.lock();
        try {
            dialing--;
            if (closed) {
                wire.close();
                throw failures.closed();
            }
            var loan = new Loan(node, wire, dedicated);
            lent.add(loan);
            waits.add(System.nanoTime() - begun);
            return loan;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a place; from then on it is reserved as one that is being dialled.
    private Optional<Wire> turn(Node node, boolean dedicated) {
        lock.lock();
        try {
            Object me = new Object();
            waiting.addLast(me);
            try {
                await(me);
            } finally {
                waiting.remove(me);
                changed.signalAll();
            }
            dialing++;
            tidy();
            Optional<Wire> kept = dedicated ? Optional.empty() : keptFor(node);
            if (kept.isEmpty() && !idle.isEmpty() && open() > most()) {
                idle.removeFirst().wire().close();
            }
            return kept;
        } finally {
            lock.unlock();
        }
    }

    private void await(Object me) {
        long left = patience.toNanos();
        while (!me.equals(waiting.peekFirst()) || lent.size() + dialing >= most()) {
            if (closed) {
                throw failures.closed();
            }
            if (left <= 0) {
                timeouts++;
                throw failures.noConnection(limit);
            }
            try {
                left = changed.awaitNanos(left);
            } catch (InterruptedException e) {
                throw failures.interrupted("Waiting for a connection");
            }
        }
        if (closed) {
            throw failures.closed();
        }
    }

    private Wire dialed(Supplier<Wire> dial) {
        boolean done = false;
        try {
            Wire wire = dial.get();
            done = true;
            return wire;
        } finally {
            if (!done) {
                lock.lock();
                try {
                    dialing--;
                    changed.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    private Optional<Wire> keptFor(Node node) {
        for (Iterator<Kept> each = idle.descendingIterator(); each.hasNext(); ) {
            Kept kept = each.next();
            if (kept.node().id().equals(node.id()) && kept.node().address().equals(node.address())) {
                each.remove();
                return Optional.of(kept.wire());
            }
        }
        return Optional.empty();
    }

    private void end(Loan loan, boolean keep) {
        lock.lock();
        try {
            if (lent.remove(loan)) {
                if (keep && !closed) {
                    idle.addLast(new Kept(loan.node, loan.wire, System.nanoTime()));
                } else if (keep) {
                    loan.wire.close();
                }
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Drops what broke or was not asked for in a while.
    private void tidy() {
        long now = System.nanoTime();
        idle.removeIf(kept -> {
            boolean old = now - kept.since() > LONGEST_IDLE.toNanos();
            if (old) {
                kept.wire().close();
            }
            return old || !kept.wire().isOpen();
        });
    }

    private int open() {
        return idle.size() + lent.size() + dialing;
    }

    private int most() {
        return Math.max(1, limit - joined(shared.get()));
    }

    private static int joined(List<Shared> held) {
        return (int) held.stream().filter(each -> each.wire().isPresent()).count();
    }

    PoolReading reading() {
        List<Shared> held = shared.get();
        lock.lock();
        try {
            tidy();
            int joined = joined(held);
            int dedicated = (int) lent.stream().filter(loan -> loan.dedicated).count();
            var ids = new ClientIds();
            held.forEach(each -> each.wire().ifPresent(wire -> ids.add(each.node(), wire)));
            idle.forEach(kept -> ids.add(kept.node(), kept.wire()));
            lent.forEach(loan -> ids.add(loan.node, loan.wire));
            return new PoolReading(
                    limit,
                    joined + open(),
                    idle.size(),
                    joined + lent.size() + dialing,
                    waiting.size(),
                    joined,
                    dedicated,
                    waits.count(),
                    waits.percentile(0.5),
                    waits.percentile(0.99),
                    timeouts,
                    held.stream().mapToInt(Shared::reconnects).sum(),
                    held.stream().flatMap(each -> each.lastReconnect().stream()).max(Instant::compareTo),
                    ids.byNode());
        } finally {
            lock.unlock();
        }
    }

    /// Closes all that is kept or lent; whoever waits is told that the session is closed.
    @Override
    public void close() {
        List<Wire> open = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            idle.forEach(kept -> open.add(kept.wire()));
            lent.forEach(loan -> open.add(loan.wire));
            idle.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        open.forEach(Wire::close);
    }
}
