package io.lodekey.migration;

import io.lodekey.change.PlanFile;
import io.lodekey.change.PlanFilter;
import io.lodekey.change.PlannedChange;
import io.lodekey.change.PlannedKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides conflicts of a plan that was not begun: one of the keys gets the name, the others are planned to be deleted,
/// with an undo, before the rename runs. Writes to the plan file only; the digest is another one afterwards.
public final class Decisions {
    /// Begins the rule of rows that are deleted to make room, so that they count as no moves.
    static final String GIVEN_UP = "given up: ";

    private static final int PAGE = 1_000;
    private static final int BATCH = 20_000;

    private final MigrationPlan plan;
    private final PlanFile file;
    private final List<PlannedKey> batch = new ArrayList<>();
    private final Set<ByteBuffer> decided = new HashSet<>();
    private long names;
    private long left;

    public Decisions(MigrationPlan plan) {
        this.plan = plan;
        this.file = plan.file();
    }

    /// What came of it.
    ///
    /// @param names new names that have an owner now
    /// @param left new names still in conflict
    public record Result(long names, long left) {}

    /// Gives each of these keys the name that it wants, or lets it keep the one it has.
    ///
    /// @throws NoConflict naming the first key that is in none; nothing is written then
    public Result keep(List<byte[]> keys) {
        for (byte[] key : keys) {
            Conflict conflict = conflictOf(key);
            if (decided.add(ByteBuffer.wrap(conflict.target()))) {
                decide(conflict, key);
            } else {
                throw new NoConflict(key, "another key of the same conflict was named before it");
            }
        }
        return flushed();
    }

    /// Gives every name to the key that lives longest, no expiry being longest of all. Where two live equally long
    /// nothing is decided.
    public Result keepLongest() {
        for (Conflict.Kind kind : Conflict.Kind.values()) {
            PlanFilter filter = PlanFilter.all().withReason(kind.word());
            Optional<PlannedKey> last = Optional.empty();
            List<PlannedKey> page;
            do {
                page = file.page(filter, last, PAGE);
                page.forEach(row -> decideLongest(kind, row));
                last = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
                if (batch.size() >= BATCH) {
                    flush();
                }
            } while (page.size() == PAGE);
        }
        return flushed();
    }

    private void decideLongest(Conflict.Kind kind, PlannedKey row) {
        byte[] target = ((PlannedChange.Rename) row.change()).target();
        if (!decided.add(ByteBuffer.wrap(target))) {
            return;
        }
        Conflict conflict = plan.conflict(kind, target);
        Optional<byte[]> longest = longest(conflict);
        if (longest.isPresent()) {
            decide(conflict, longest.get());
        } else {
            left++;
        }
    }

    private static Optional<byte[]> longest(Conflict conflict) {
        byte[] winner = conflict.target();
        long most = conflict.occupant().map(held -> end(held.expiresAt())).orElse(Long.MIN_VALUE);
        int equals = 1;
        for (PlannedKey source : conflict.sources()) {
            long end = end(source.expiresAt());
            if (end > most) {
                winner = source.change().source();
                most = end;
                equals = 1;
            } else if (end == most) {
                equals++;
            }
        }
        return equals == 1 ? Optional.of(winner) : Optional.empty();
    }

    private static long end(long expiresAt) {
        return expiresAt < 0 ? Long.MAX_VALUE : expiresAt;
    }

    private Conflict conflictOf(byte[] key) {
        Optional<PlannedKey> row = file.find(key);
        if (row.isPresent() && row.get().change() instanceof PlannedChange.Rename(byte[] _, byte[] target)) {
            for (Conflict.Kind kind : Conflict.Kind.values()) {
                if (kind.word().equals(row.get().reason())) {
                    return plan.conflict(kind, target);
                }
            }
        }
        Conflict occupied = plan.conflict(Conflict.Kind.OCCUPIED, key);
        if (occupied.sources().isEmpty()) {
            throw new NoConflict(key, "the plan has no conflict about it");
        }
        return occupied;
    }

    /// @param winner one of the sources, or the new name itself: then the key that has it stays
    private void decide(Conflict conflict, byte[] winner) {
        boolean newcomer = !Arrays.equals(winner, conflict.target());
        for (PlannedKey source : conflict.sources()) {
            boolean wins = Arrays.equals(winner, source.change().source());
            batch.add(wins ? planned(source, source.change(), source.rule()) : givenUp(source));
        }
        if (newcomer && conflict.occupant().isPresent()) {
            PlannedKey.Occupant held = conflict.occupant().get();
            String rule = conflict.sources().getFirst().rule();
            batch.add(PlannedKey.of(
                    new PlannedChange.Delete(conflict.target()),
                    held.type(),
                    held.expiresAt(),
                    held.bytes(),
                    GIVEN_UP + rule));
        }
        names++;
    }

    private static PlannedKey givenUp(PlannedKey source) {
        return planned(source, new PlannedChange.Delete(source.change().source()), GIVEN_UP + source.rule());
    }

    private static PlannedKey planned(PlannedKey row, PlannedChange change, String rule) {
        return new PlannedKey(row.row(), change, row.type(), row.expiresAt(), row.bytes(), rule, "", Optional.empty());
    }

    private void flush() {
        if (!batch.isEmpty()) {
            file.amend(List.copyOf(batch));
            batch.clear();
        }
    }

    private Result flushed() {
        flush();
        return new Result(names, left);
    }
}
