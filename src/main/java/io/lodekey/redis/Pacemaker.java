package io.lodekey.redis;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to a server with a PING every 5 ms on a connection of its own, and tells from their round trips how many
/// keys may be under way at once ([GentlePace]). A user who may not PING is refused, which takes as long. When the
/// connection breaks the window stays at its least: work that goes on is gentle all the same.
public final class Pacemaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pacemaker.class);
    private static final long REST_NANOS = 5_000_000;
    private static final long CALM_NANOS = 500_000_000;
    private static final int FEWEST_CALM = 10;
    /// The first ones tell of a new connection and of code that has not run before.
    private static final int UNHEARD = 5;
    private static final Cmd PING = Cmd.of("PING");

    private final Sender sender;
    private final ConnectionPool.Loan loan;
    private final GentlePace pace;
    private final Thread thread;
    private volatile boolean closed;

    /// Listens for half a second, or for fifteen round trips if these take longer, before anything is begun; then
    /// goes on by itself until closed.
    ///
    /// @param loan for this alone; closed in the end, also when this throws
    Pacemaker(Sender sender, ConnectionPool.Loan loan) throws InterruptedException {
        this.sender = sender;
        this.loan = loan;
        try {
            var calm = LongStream.builder();
            for (int i = 0; i < UNHEARD; i++) {
                var _ = ping();
            }
            long begin = System.nanoTime();
            for (int i = 0; i < FEWEST_CALM || System.nanoTime() - begin < CALM_NANOS; i++) {
                calm.add(ping());
                rest();
            }
            pace = new GentlePace(calm.build().toArray(), System.nanoTime());
        } catch (InterruptedException | RuntimeException e) {
            loan.close();
            throw e;
        }
        LOG.debug("Gentle pace: p99 below {} ms", String.format(Locale.ROOT, "%.2f", pace.target() / 1e6));
        thread = Thread.ofVirtual().name("lodekey-pace").start(this::listen);
    }

    /// Keys that may be under way now, [GentlePace#LEAST] to [GentlePace#MOST].
    public int window() {
        return pace.window();
    }

    /// Ends listening and closes the connection.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        loan.close();
    }

    private void listen() {
        try {
            while (!closed) {
                long took = ping();
                pace.heard(System.nanoTime(), took);
                rest();
            }
        } catch (InterruptedException e) {
            pace.deaf();
        } catch (RedisFailure e) {
            pace.deaf();
            if (!closed) {
                LOG.info("The gentle pace has lost its connection and stays at its least: {}", e.getMessage());
            }
        }
    }

    /// From the dispatch until the reply was read, on the event loop: how long this thread takes to wake up is no
    /// matter of the server's.
    private long ping() throws InterruptedException {
        long sent = System.nanoTime();
        Sender.Flight flight = sender.send(loan.wire(), List.of(PING));
        try {
            long back = flight.volley()
                    .settled()
                    .thenApply(nothing -> System.nanoTime())
                    .get(sender.timeout().toNanos(), TimeUnit.NANOSECONDS);
            return back - sent;
        } catch (TimeoutException e) {
            throw sender.failures().timedOut("PING");
        } catch (ExecutionException e) {
            throw sender.failures().broken(e.getCause());
        }
    }

    private static void rest() throws InterruptedException {
        LockSupport.parkNanos(REST_NANOS);
        if (Thread.interrupted()) {
            throw new InterruptedException("The pace is no longer wanted");
        }
    }
}
