package io.lodekey.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shared connection for reading, and the one that comes back by itself. Lettuce could reconnect too, but it would
/// send again what was in flight, and say nothing of a failed attempt; here whoever waits is told at once, each
/// attempt greets the server anew and finds out whether it is still the same version.
final class Reader {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Logger log = LoggerFactory.getLogger(Reader.class);
    private final Dialer dialer;
    private final FactFinder finder;
    private final NodeTally tally;
    private final StateBoard board = new StateBoard();
    private final ReentrantLock beginning = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private volatile @Nullable Connected connected;
    private @Nullable Wire wire;
    private volatile RedisFailure.@Nullable Connect unmade;
    private final AtomicInteger connections = new AtomicInteger();
    private boolean closed;
    private int reconnects;
    private Optional<Instant> lastReconnect = Optional.empty();

    Reader(Dialer dialer, FactFinder finder, NodeTally tally) {
        this.dialer = dialer;
        this.finder = finder;
        this.tally = tally;
    }

    /// What the last connect found, kept while the connection is lost.
    private record Connected(ServerFacts facts, Sender sender) {}

    StateBoard board() {
        return board;
    }

    /// @throws RedisFailure.Unreachable if there has never been a connection
    ServerFacts facts() {
        return last().facts();
    }

    /// @throws RedisFailure.Unreachable if there has never been a connection
    Sender sender() {
        return last().sender();
    }

    /// Why the first connect came to nothing, if it did.
    RedisFailure refusal() {
        RedisFailure refused = unmade;
        return refused == null ? dialer.failures().closed() : refused;
    }

    /// How many there have been.
    int connections() {
        return connections.get();
    }

    /// Whether there has been a connection.
    boolean isKnown() {
        return connected != null;
    }

    private Connected last() {
        Connected last = connected;
        return last != null ? last : opened();
    }

    private Connected opened() {
        begin();
        Connected made = connected;
        if (made == null) {
            throw new RedisFailure.Unreachable(refusal().getMessage());
        }
        return made;
    }

    /// The first use of a node opens it. Once that has failed, later calls fail at once, until it comes back.
    void begin() {
        beginning.lock();
        try {
            if (connected == null && unmade == null) {
                connect();
            }
        } catch (RedisFailure.Connect refused) {
            unmade = refused;
            Instant since = Instant.now();
            board.set(new ConnectionState.Lost(since, refused.getMessage()));
            Thread.ofVirtual().name("lodekey-reconnect").start(() -> comeBack(since));
        } finally {
            beginning.unlock();
        }
    }

    /// The connection, while there is one.
    ///
    /// @throws RedisFailure.Unreachable while there is none
    Wire wire() {
        lock.lock();
        try {
            if (closed) {
                throw dialer.failures().closed();
            }
            if (wire == null) {
                throw dialer.failures().unreachable("it was lost");
            }
            return wire;
        } finally {
            lock.unlock();
        }
    }

    private void connect() {
        long begin = System.nanoTime();
        Dialer.Dialed dialed = dialer.dial(tally, "", FactFinder.QUESTIONS);
        try {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            ServerFacts facts = finder.facts(dialed.greeted(), dialed.further(), dialed.tls(), took);
            Sender sender = sender(facts, dialed.wire());
            List<Cmd> courtesies = Greeting.courtesies(facts.compatible());
            if (!courtesies.isEmpty()) {
                sender.calls(dialed.wire(), courtesies);
            }
            install(dialed.wire(), new Connected(facts, sender));
        } catch (RuntimeException e) {
            dialed.wire().close();
            throw e;
        }
    }

    /// The table of commands is large, so it is asked for only where it decides what may be sent.
    private Sender sender(ServerFacts facts, Wire fresh) {
        Failures failures = dialer.failures().speaking(facts.compatible());
        var lookups = new Lookups(facts.compatible());
        var sender = new Sender(WriteGuard.open(failures), lookups, failures, dialer.timeout());
        if (!facts.readOnly()) {
            return sender;
        }
        Reply table = sender.calls(fresh, List.of(Cmd.of("COMMAND"))).getFirst();
        return new Sender(WriteGuard.readOnly(table, failures), lookups, failures, dialer.timeout());
    }

    private void install(Wire fresh, Connected found) {
        lock.lock();
        try {
            if (closed) {
                throw dialer.failures().closed();
            }
            connected = found;
            wire = fresh;
            connections.incrementAndGet();
            board.set(new ConnectionState.Live(Instant.now()));
        } finally {
            lock.unlock();
        }
        fresh.onGone(() -> lost(fresh));
        if (!fresh.isOpen()) {
            lost(fresh);
        }
    }

    private void lost(Wire gone) {
        lock.lock();
        try {
            if (closed || wire != gone) {
                return;
            }
            wire = null;
            Instant since = Instant.now();
            board.set(new ConnectionState.Lost(
                    since, dialer.failures().unreachable("it was lost").getMessage()));
            Thread.ofVirtual().name("lodekey-reconnect").start(() -> comeBack(since));
        } finally {
            lock.unlock();
        }
    }

    private void comeBack(Instant since) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; rest(pause); attempt++) {
            board.set(new ConnectionState.Reconnecting(since, attempt));
            try {
                connect();
                cameBack();
                return;
            } catch (RedisFailure e) {
                log.debug("Attempt {} to reconnect failed: {}", attempt, e.getMessage());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void cameBack() {
        lock.lock();
        try {
            reconnects++;
            lastReconnect = Optional.of(Instant.now());
        } finally {
            lock.unlock();
        }
    }

    /// This connection as the pool counts it.
    ConnectionPool.Shared shared(Node node) {
        lock.lock();
        try {
            return new ConnectionPool.Shared(node, Optional.ofNullable(wire), reconnects, lastReconnect);
        } finally {
            lock.unlock();
        }
    }

    /// False if the session was closed meanwhile.
    private boolean rest(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closed && left > 0) {
                left = closing.awaitNanos(left);
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Ends the connection and reconnecting.
    void close() {
        lock.lock();
        try {
            closed = true;
            closing.signalAll();
            board.set(new ConnectionState.Closed());
            if (wire != null) {
                wire.close();
                wire = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
