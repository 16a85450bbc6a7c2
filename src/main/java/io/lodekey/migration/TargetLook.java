package io.lodekey.migration;

import io.lodekey.change.PlannedKey;
import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import io.lodekey.redis.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Looks at the new names of a batch of candidates while the walk goes on: one burst asks for the type of each
/// new name and the size of each old key, and samples their use; a second one only about new names that are
/// taken. Two batches are all that is held.
final class TargetLook implements AutoCloseable {
    static final int BATCH = 1_000;
    private static final byte[] USAGE = {'U', 'S', 'A', 'G', 'E'};
    /// Values larger than this are not fetched to be compared.
    private static final long LARGEST_COMPARED = 64 * 1024;
    /// Enough to see how it stands; a plan is no full comparison.
    private static final int MOST_COMPARED = 10_000;

    private final Session session;
    private final List<OldUse> uses;
    private final CandidateSink sink;
    private final ServerClock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("lodekey-targets").factory());
    private List<Candidate> gathered = new ArrayList<>(BATCH);
    private Future<?> underWay = CompletableFuture.completedFuture(null);
    private int compared;

    /// @param uses by the index of the rule
    TargetLook(Session session, List<OldUse> uses, ServerClock clock, CandidateSink sink) {
        this.session = session;
        this.uses = uses;
        this.clock = clock;
        this.sink = sink;
    }

    void add(Candidate candidate) {
        gathered.add(candidate);
        if (gathered.size() == BATCH) {
            handOver();
        }
    }

    /// Looks at what is left, and waits until all is looked at.
    void flush() {
        handOver();
        await();
    }

    /// One batch is looked at while the walk gathers the next.
    private void handOver() {
        await();
        List<Candidate> batch = gathered;
        gathered = new ArrayList<>(BATCH);
        if (!batch.isEmpty()) {
            underWay = worker.submit(() -> look(batch));
        }
    }

    /// An interrupt is kept for the walk, which ends by it.
    private void await() {
        try {
            underWay.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    /// Ends what is under way, and waits for its end.
    @Override
    public void close() {
        worker.shutdownNow();
        worker.close();
    }

    private void look(List<Candidate> batch) {
        Bursts bursts = new Bursts(session);
        List<Candidate> sampled = new ArrayList<>();
        for (Candidate each : batch) {
            bursts.add(each.target(), Cmd.of("TYPE", each.target()));
            bursts.add(each.source(), new Cmd("MEMORY", List.of(USAGE, each.source())));
        }
        for (Candidate each : batch) {
            OldUse use = uses.get(each.rule().index());
            if (use.wants()) {
                sampled.add(each);
                bursts.add(each.source(), use.question(each.source()));
            }
        }
        List<Reply> replies = bursts.ask();
        for (int i = 0; i < sampled.size(); i++) {
            Candidate each = sampled.get(i);
            uses.get(each.rule().index()).answer(each.source(), replies.get(2 * batch.size() + i));
        }
        give(batch, replies);
    }

    private void give(List<Candidate> batch, List<Reply> replies) {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Candidate each = batch.get(i);
            long bytes = number(replies.get(2 * i + 1));
            switch (replies.get(2 * i)) {
                case Reply.Status(String word) when word.equals("none") -> sink.free(each, bytes);
                case Reply.Status(String word) -> taken.add(new Taken(each, bytes, KeyType.of(word)));
                default -> sink.unseen(each, bytes);
            }
        }
        compare(taken);
    }

    /// A candidate whose new name is taken.
    ///
    /// @param there the type under the new name
    private record Taken(Candidate candidate, long bytes, KeyType there) {}

    /// What is under a new name, apart from whether it is the same.
    private record Found(Taken taken, long expiresAt, long bytes) {
        boolean comparable() {
            return taken.there() == taken.candidate().type()
                    && taken.bytes() >= 0
                    && taken.bytes() <= LARGEST_COMPARED
                    && bytes >= 0
                    && bytes <= LARGEST_COMPARED;
        }
    }

    private void compare(List<Taken> taken) {
        List<Found> small = new ArrayList<>();
        for (Found found : found(taken)) {
            if (found.taken().there() != found.taken().candidate().type()) {
                give(found, Optional.of(false));
            } else if (found.comparable() && compared < MOST_COMPARED) {
                compared++;
                small.add(found);
            } else {
                give(found, Optional.empty());
            }
        }
        // at most two megabytes in a burst, however large the values are
        for (int from = 0; from < small.size(); from += 16) {
            values(small.subList(from, Math.min(small.size(), from + 16)));
        }
    }

    private List<Found> found(List<Taken> taken) {
        Bursts bursts = new Bursts(session);
        for (Taken each : taken) {
            byte[] target = each.candidate().target();
            bursts.add(target, Cmd.of("PTTL", target));
            bursts.add(target, new Cmd("MEMORY", List.of(USAGE, target)));
        }
        List<Found> found = new ArrayList<>(taken.size());
        if (!taken.isEmpty()) {
            List<Reply> replies = bursts.ask();
            long now = clock.millis();
            for (int i = 0; i < taken.size(); i++) {
                long pttl = number(replies.get(2 * i));
                found.add(new Found(
                        taken.get(i), pttl < 0 ? PlannedKey.NO_EXPIRY : now + pttl, number(replies.get(2 * i + 1))));
            }
        }
        return found;
    }

    private static long number(Reply reply) {
        return reply instanceof Reply.Number(long value) ? value : -1;
    }

    private void values(List<Found> found) {
        Bursts bursts = new Bursts(session);
        for (Found each : found) {
            KeyType type = each.taken().there();
            byte[] source = each.taken().candidate().source();
            byte[] target = each.taken().candidate().target();
            bursts.add(source, SameValue.question(type, source));
            bursts.add(target, SameValue.question(type, target));
        }
        List<Reply> replies = bursts.ask();
        for (int i = 0; i < found.size(); i++) {
            Found each = found.get(i);
            give(each, Optional.of(SameValue.same(each.taken().there(), replies.get(2 * i), replies.get(2 * i + 1))));
        }
    }

    private void give(Found found, Optional<Boolean> same) {
        sink.taken(
                found.taken().candidate(),
                found.taken().bytes(),
                new PlannedKey.Occupant(found.taken().there(), found.expiresAt(), found.bytes(), same));
    }
}
