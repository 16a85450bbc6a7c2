package io.lodekey.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one class that everything passes on its way to a server: the write guard looks at each command, the reply goes
/// into the node's tally, nothing is waited for longer than the time-out, and failure is translated.
final class Sender {
    private final WriteGuard guard;
    private final Lookups lookups;
    private final Failures failures;
    private final Duration timeout;

    Sender(WriteGuard guard, Lookups lookups, Failures failures, Duration timeout) {
        this.guard = guard;
        this.lookups = lookups;
        this.failures = failures;
        this.timeout = timeout;
    }

    Failures failures() {
        return failures;
    }

    Duration timeout() {
        return timeout;
    }

    /// Throws if one of them may not be sent.
    void check(List<Cmd> commands) {
        commands.forEach(guard::check);
    }

    /// One command; an error of the server is thrown.
    Reply call(Wire wire, Cmd cmd) {
        Reply reply = calls(wire, List.of(cmd)).getFirst();
        if (reply instanceof Reply.Failed failed) {
            throw failures.said(AclRules.words(cmd), failed.error());
        }
        return reply;
    }

    /// Several commands in one burst; errors of the server are among the replies.
    List<Reply> calls(Wire wire, List<Cmd> commands) {
        return calls(wire, commands, timeout);
    }

    List<Reply> calls(Wire wire, List<Cmd> commands, Duration patience) {
        String first = commands.getFirst().name();
        if (Thread.interrupted()) {
            throw failures.interrupted(first);
        }
        try {
            Flight flight = send(wire, commands);
            flight.volley().settled().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return flight.tree().replies();
        } catch (InterruptedException e) {
            throw failures.interrupted(first);
        } catch (TimeoutException e) {
            // whatever comes later would be taken for the reply to something else's waiting: end it here
            wire.close();
            throw failures.timedOut(first);
        } catch (ExecutionException e) {
            throw failures.broken(e.getCause());
        }
    }

    /// Commands under way.
    record Flight(Volley volley, ReplyTree tree) {}

    /// Checks and sends, and does not wait for the replies.
    Flight send(Wire wire, List<Cmd> commands) throws InterruptedException {
        check(commands);
        var bytes = new CommandBytes(64 * commands.size());
        boolean mayCount = false;
        for (Cmd cmd : commands) {
            bytes.command(cmd);
            mayCount |= lookups.mayCount(cmd);
        }
        var tree = new ReplyTree(commands, lookups);
        return new Flight(wire.fire(bytes, commands.size(), tree, mayCount), tree);
    }
}
