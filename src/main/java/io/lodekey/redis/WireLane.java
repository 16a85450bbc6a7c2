package io.lodekey.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// A lane over one wire: one burst at a time, and after the first reply that did not come, none any more.
final class WireLane implements Lane {
    private static final long SETTLE_MILLIS = 500;

    private final Sender sender;
    private final ConnectionPool.Loan loan;
    private final Wire wire;
    private final Runnable redirected;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean usable = true;

    /// @param redirected called when a reply says that this node is no longer, or not for all, the one to change
    WireLane(Sender sender, ConnectionPool.Loan loan, Runnable redirected) {
        this.sender = sender;
        this.loan = loan;
        this.wire = loan.wire();
        this.redirected = redirected;
    }

    @Override
    public List<Reply> send(List<Cmd> commands) {
        sender.check(commands);
        if (commands.isEmpty()) {
            return List.of();
        }
        lock.lock();
        try {
            if (!usable || !wire.isOpen()) {
                throw sender.failures().laneGone();
            }
            List<Reply> replies = replies(commands);
            if (replies.stream().anyMatch(WireLane::isRedirection)) {
                redirected.run();
            }
            return replies;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isRedirection(Reply reply) {
        return reply instanceof Reply.Failed(String error)
                && (error.startsWith("MOVED ") || error.startsWith("READONLY "));
    }

    private List<Reply> replies(List<Cmd> commands) {
        Sender.Flight flight;
        try {
            flight = sender.send(wire, commands);
        } catch (InterruptedException e) {
            throw sender.failures().interrupted(commands.getFirst().name());
        }
        try {
            flight.volley().settled().get(sender.timeout().toNanos(), TimeUnit.NANOSECONDS);
            return flight.tree().replies();
        } catch (InterruptedException e) {
            List<Reply> doubtful = doubtful(flight, commands.size());
            Thread.currentThread().interrupt();
            return doubtful;
        } catch (TimeoutException | ExecutionException e) {
            return doubtful(flight, commands.size());
        }
    }

    /// The replies that came, and a doubt for each that did not.
    private List<Reply> doubtful(Sender.Flight flight, int size) {
        usable = false;
        wire.close();
        try {
            flight.volley().settled().handle((nothing, broken) -> "").get(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            usable = false; // what has come in by now counts, nothing later
        }
        var replies = new ArrayList<Reply>(size);
        replies.addAll(flight.tree().replies());
        while (replies.size() < size) {
            replies.add(new Reply.InDoubt());
        }
        return replies;
    }

    @Override
    public void close() {
        loan.close();
    }
}
