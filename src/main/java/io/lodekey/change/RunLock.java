package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.redis.Lease;
import io.lodekey.redis.Session;
import io.lodekey.store.ProcessMark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// One run at a time changes the keys of a server: who does holds `lodekey:run:keys`. Its value says, a line each:
/// something random, the change, host, process number, start of the process, and since when.
final class RunLock {
    private static final byte[] KEY = "lodekey:run:keys".getBytes(UTF_8);
    private static final Duration LASTS = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final Session session;
    private final Gate gate;
    private final Consumer<String> waiting;

    /// @param waiting is told a sentence while the lock of a run that may be gone is waited for
    RunLock(Session session, Gate gate, Consumer<String> waiting) {
        this.session = session;
        this.gate = gate;
        this.waiting = waiting;
    }

    /// Takes the lock; from a process of this host that is gone, at once.
    ///
    /// @throws ChangeRefused.Locked if another change runs, or this one in another process that is alive
    Lease take(String change) {
        long start = System.nanoTime();
        while (true) {
            byte[] mine = value(change, ProcessMark.own(), Instant.now());
            Optional<Lease> taken = Lease.take(session, KEY, mine, LASTS);
            if (taken.isPresent()) {
                return taken.get();
            }
            Optional<byte[]> held = Lease.holder(session, KEY);
            if (held.isEmpty()) {
                continue; // it ran out in between
            }
            RunHolder holder = holder(held.get());
            if (!holder.change().equals(change)) {
                throw new ChangeRefused.Locked(holder);
            }
            if (holder.process().isGoneFromHere()) {
                taken = Lease.takeOver(session, KEY, held.get(), mine, LASTS);
                if (taken.isPresent()) {
                    return taken.get();
                }
                continue;
            }
            boolean another =
                    holder.process().isOfThisHost() && !holder.process().equals(ProcessMark.own());
            if (another || System.nanoTime() - start > LASTS.plus(MARGIN).toNanos()) {
                throw new ChangeRefused.Locked(holder);
            }
            waiting.accept("An earlier run of this change holds the lock in %s: waiting until it runs out."
                    .formatted(holder.process().sentencePart()));
            gate.sleep(LOOK_AGAIN);
        }
    }

    /// Who holds the lock of a server; empty if nobody does.
    static Optional<RunHolder> holder(Session session) {
        return Lease.holder(session, KEY).map(RunLock::holder);
    }

    static byte[] value(String change, ProcessMark process, Instant since) {
        return String.join(
                        "\n",
                        UUID.randomUUID().toString(),
                        change,
                        process.host(),
                        Long.toString(process.pid()),
                        Long.toString(process.started().toEpochMilli()),
                        Long.toString(since.toEpochMilli()))
                .getBytes(UTF_8);
    }

    private static RunHolder holder(byte[] value) {
        List<String> lines = new String(value, UTF_8).lines().toList();
        try {
            return new RunHolder(
                    lines.get(1),
                    new ProcessMark(
                            lines.get(2),
                            Long.parseLong(lines.get(3)),
                            Instant.ofEpochMilli(Long.parseLong(lines.get(4)))),
                    Instant.ofEpochMilli(Long.parseLong(lines.get(5))));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return new RunHolder("unknown", new ProcessMark("unknown", 0, Instant.EPOCH), Instant.EPOCH);
        }
    }
}
