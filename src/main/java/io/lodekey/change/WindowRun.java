package io.lodekey.change;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import io.lodekey.store.StoreFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/// Does all the windows of one act, one after another. While a window is on its way, the journal already writes down
/// the next one: the disk and the server work at the same time.
final class WindowRun {
    /// Values that are read go through memory, so a window has so many bytes of them at most.
    private static final long LARGEST_BYTES = 8L << 20;
    private static final int MOST_READS = 3;
    private static final Duration BUSY_WAIT = Duration.ofMillis(100);

    private final Journal journal;
    private final Channel channel;
    private final Deed deed;
    private final Direction direction;
    private final Act act;
    private final Conduct conduct;

    /// What a run has to say about when a window may go out, and who wants to know when it is in.
    interface Conduct {
        /// How many keys the next window has at most.
        int window();

        /// Waits until so many keys may be sent.
        ///
        /// @throws Stopped if no more may be
        void awaitTurn(int keys);

        void settled(Settled window);

        /// Throws when the server has been waited for too long.
        void waiting(long sinceNanos);
    }

    WindowRun(Journal journal, Channel channel, Deed deed, Direction direction, Act act, Conduct conduct) {
        this.journal = journal;
        this.channel = channel;
        this.deed = deed;
        this.direction = direction;
        this.act = act;
        this.conduct = conduct;
    }

    /// Settles what an earlier run had in flight when it ended.
    void settleOpen() {
        for (Span span : journal.open(direction, act)) {
            conduct.awaitTurn(0);
            List<PlannedKey> keys = span.keys();
            if (!keys.isEmpty()) {
                deed.expect(journal.kept(keys.getFirst().row(), keys.getLast().row()));
            }
            Settled settled = finish(span, keys, keys.isEmpty() ? List.of() : deed.settle(keys));
            journal.settle(direction, List.of(settled));
            conduct.settled(settled);
        }
    }

    /// Settles what was in flight without sending anything: what was not done then is not done any more.
    void settleAsLeft() {
        for (Span span : journal.open(direction, act)) {
            var others = new ArrayList<KeyOutcome>();
            List<PlannedKey> keys = span.keys();
            for (PlannedKey key : sort(keys, keys.isEmpty() ? List.of() : deed.settle(keys), others)) {
                others.add(new KeyOutcome(
                        key.row(), key.change().source(), Outcome.SKIPPED, "it was not done before the undo"));
            }
            journal.settle(direction, List.of(new Settled(span.id(), keys.size(), others)));
        }
    }

    void run() {
        if (deed.prepares()) {
            oneByOne();
        } else {
            overlapping();
        }
    }

    private void oneByOne() {
        var before = new ArrayList<Settled>();
        while (true) {
            conduct.awaitTurn(0);
            List<PlannedKey> keys = journal.peek(direction, act, portion());
            if (keys.isEmpty()) {
                break;
            }
            conduct.awaitTurn(keys.size());
            Deed.Ready ready = deed.prepare(keys);
            Span span = journal.send(direction, act, keys, ready.kept(), before);
            before.clear();
            deed.expect(ready.kept());
            Settled settled = finish(span, keys, ready.verdicts());
            before.add(settled);
            conduct.settled(settled);
        }
        journal.settle(direction, before);
    }

    private void overlapping() {
        Future<Optional<Span>> coming = journal.next(direction, act, portion(), List.of());
        var before = new ArrayList<Settled>();
        try {
            for (Optional<Span> span = StoreFile.result(coming); span.isPresent(); span = StoreFile.result(coming)) {
                List<PlannedKey> keys = span.get().keys();
                conduct.awaitTurn(keys.size());
                coming = journal.next(direction, act, portion(), List.copyOf(before));
                before.clear();
                Settled settled = finish(
                        span.get(), keys, keys.stream().map(_ -> Verdict.OPEN).toList());
                before.add(settled);
                conduct.settled(settled);
            }
        } finally {
            journal.close(direction, before, coming);
        }
    }

    private Portion portion() {
        return new Portion(conduct.window(), deed.prepares() ? LARGEST_BYTES : Long.MAX_VALUE);
    }

    /// Sends what is open until everything is decided.
    private Settled finish(Span span, List<PlannedKey> keys, List<Verdict> verdicts) {
        var others = new ArrayList<KeyOutcome>();
        List<PlannedKey> open = sort(keys, verdicts, others);
        long start = System.nanoTime();
        int rereads = 0;
        while (!open.isEmpty()) {
            List<Reply> replies = channel.send(commands(open));
            var later = new ArrayList<PlannedKey>();
            var doubtful = new ArrayList<PlannedKey>();
            var stale = new ArrayList<PlannedKey>();
            for (int i = 0; i < open.size(); i++) {
                switch (read(open.get(i), replies.get(i))) {
                    case Verdict.Decided decided -> note(open.get(i), decided, others);
                    case Verdict.Open _ -> later.add(open.get(i));
                    case Verdict.Doubt _ -> doubtful.add(open.get(i));
                    case Verdict.Stale _ -> stale.add(open.get(i));
                }
            }
            if (!later.isEmpty()) {
                conduct.waiting(start);
                conduct.awaitTurn(0);
                channel.pause(BUSY_WAIT);
            }
            if (!doubtful.isEmpty()) {
                later.addAll(sort(doubtful, deed.settle(doubtful), others));
            }
            if (!stale.isEmpty()) {
                later.addAll(readAgain(stale, ++rereads, others));
            }
            open = later;
        }
        return new Settled(span.id(), keys.size(), others);
    }

    private List<Cmd> commands(List<PlannedKey> keys) {
        var commands = new ArrayList<Cmd>(keys.size());
        for (PlannedKey key : keys) {
            commands.add(deed.command(key, commands.isEmpty()));
        }
        return commands;
    }

    /// Somebody was faster: what is there now is kept and tried again, but not for ever.
    private List<PlannedKey> readAgain(List<PlannedKey> keys, int time, List<KeyOutcome> others) {
        if (time >= MOST_READS) {
            var given = Verdict.changed("it was written again and again meanwhile");
            return sort(keys, keys.stream().map(_ -> given).toList(), others);
        }
        Deed.Ready ready = deed.prepare(keys);
        journal.keep(ready.kept());
        deed.expectAlso(ready.kept());
        return sort(keys, ready.verdicts(), others);
    }

    private Verdict read(PlannedKey key, Reply reply) {
        return switch (reply) {
            case Reply.InDoubt _ -> Verdict.DOUBT;
            case Reply.Failed(String error) when Refusals.isTemporary(error) -> Verdict.OPEN;
            case Reply.Failed(String error) -> {
                Refusals.stopAt(deed.command(key, true).name(), error);
                yield deed.verdict(key, reply);
            }
            default -> deed.verdict(key, reply);
        };
    }

    /// Notes what is decided and gives back what is open.
    private static List<PlannedKey> sort(List<PlannedKey> keys, List<Verdict> verdicts, List<KeyOutcome> others) {
        var open = new ArrayList<PlannedKey>();
        for (int i = 0; i < keys.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Decided decided) {
                note(keys.get(i), decided, others);
            } else {
                open.add(keys.get(i));
            }
        }
        return open;
    }

    private static void note(PlannedKey key, Verdict.Decided decided, List<KeyOutcome> others) {
        if (decided.outcome() != Outcome.DONE) {
            others.add(new KeyOutcome(key.row(), key.change().source(), decided.outcome(), decided.why()));
        }
    }
}
