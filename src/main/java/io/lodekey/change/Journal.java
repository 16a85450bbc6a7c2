package io.lodekey.change;

import io.lodekey.store.StoreFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/// What was sent and what came of it. A window is recorded durably before it goes out, together with the outcomes of
/// those before it: one write to the disk a window.
final class Journal {
    private static final String DONE_ONLY =
            " AND NOT EXISTS (SELECT 1 FROM outcome WHERE direction = 0 AND outcome.n = row.n)";
    private static final String SAMPLE = "SELECT * FROM row WHERE n >= ? AND reason = 0"
            + " AND n > (SELECT coalesce(max(last), 0) FROM span WHERE direction = 0 AND span.act = row.act)"
            + " ORDER BY n LIMIT 1";
    private static final String SETTLED_ONLY = " AND NOT EXISTS (SELECT 1 FROM span WHERE direction = 0"
            + " AND span.act = row.act AND settled IS NULL AND first <= n AND last >= n)";

    private final StoreFile store;
    private final PlanRows rows;

    Journal(StoreFile store, PlanRows rows) {
        this.store = store;
        this.rows = rows;
    }

    boolean isEmpty() {
        return store.read(connection -> JournalRows.count(connection, "SELECT EXISTS (SELECT 1 FROM span)")) == 0;
    }

    boolean isEmpty(Direction direction) {
        return store.read(connection -> JournalRows.last(connection, direction, null)) == 0;
    }

    /// Records outcomes, and the next window as sent. Both are on the disk when the answer is there.
    Future<Optional<Span>> next(Direction direction, Act act, Portion portion, List<Settled> before) {
        return store.begin(connection -> {
            settle(connection, direction, before);
            List<PlannedKey> keys = fit(candidates(connection, direction, act, portion.keys()), portion.bytes());
            return keys.isEmpty()
                    ? Optional.<Span>empty()
                    : Optional.of(new Span(JournalRows.insert(connection, direction, act, keys), act, keys));
        });
    }

    /// The rows of the next window without recording it, for acts that must read and keep something first.
    List<PlannedKey> peek(Direction direction, Act act, Portion portion) {
        return store.read(connection -> fit(candidates(connection, direction, act, portion.keys()), portion.bytes()));
    }

    /// Records outcomes, and a window that was peeked at as sent, with what is kept of its keys.
    Span send(Direction direction, Act act, List<PlannedKey> keys, List<Kept> kept, List<Settled> before) {
        List<Settled> known = List.copyOf(before);
        return store.write(connection -> {
            settle(connection, direction, known);
            KeptRows.insert(connection, kept);
            return new Span(JournalRows.insert(connection, direction, act, keys), act, keys);
        });
    }

    /// Records what is kept of keys without sending anything: a backup.
    void keep(List<Kept> kept) {
        store.update(connection -> KeptRows.insert(connection, kept));
    }

    /// How long the undo file is, as far as it is known to the journal.
    long keptEnd() {
        return store.read(connection ->
                JournalRows.count(connection, "SELECT coalesce(max(place + length), 0) FROM kept WHERE place >= 0"));
    }

    /// Rows that are to be changed, behind a number.
    List<PlannedKey> planned(long after, Portion portion) {
        return store.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT * FROM row WHERE n > ? AND reason = 0 ORDER BY n LIMIT ?")) {
                select.setLong(1, after);
                select.setInt(2, portion.keys());
                return fit(rows.read(select), portion.bytes());
            }
        });
    }

    /// What is kept of the rows from `first` to `last`.
    List<Kept> kept(long first, long last) {
        return store.read(connection -> KeptRows.read(connection, first, last));
    }

    void settle(Direction direction, List<Settled> settled) {
        if (!settled.isEmpty()) {
            store.update(connection -> settle(connection, direction, settled));
        }
    }

    /// Ends a run of windows: records outcomes, and takes back the window that was recorded ahead and has not gone out.
    void close(Direction direction, List<Settled> settled, Future<Optional<Span>> ahead) {
        try {
            StoreFile.result(ahead)
                    .ifPresent(span -> store.update(connection -> JournalRows.retract(connection, span)));
        } finally {
            settle(direction, settled);
        }
    }

    private static void settle(Connection connection, Direction direction, List<Settled> settled) throws SQLException {
        for (Settled each : settled) {
            JournalRows.settle(connection, direction, each);
        }
    }

    boolean hasOpen(Direction direction, Act act) {
        return !open(direction, act).isEmpty();
    }

    /// Windows that were sent, and of which nobody wrote down what became: in doubt as a whole.
    List<Span> open(Direction direction, Act act) {
        return store.read(connection -> {
            var open = new ArrayList<Span>();
            try (PreparedStatement select = connection.prepareStatement("""
                SELECT id, first, last FROM span WHERE direction = ? AND act = ? AND settled IS NULL
                ORDER BY id\
                """)) {
                select.setInt(1, direction.code());
                select.setInt(2, act.code());
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        open.add(new Span(
                                found.getLong(1),
                                act,
                                between(connection, direction, act, found.getLong(2), found.getLong(3))));
                    }
                }
            }
            return open;
        });
    }

    /// How many planned rows there are for an act.
    long planned(Act act) {
        return store.read(connection -> JournalRows.planned(connection, act));
    }

    /// Up to so many rows, taken from all over the plan, that are still to be changed.
    List<PlannedKey> sample(int limit) {
        return store.read(connection -> {
            var sample = new ArrayList<PlannedKey>();
            long first = JournalRows.count(connection, "SELECT coalesce(min(n), 0) FROM row");
            long last = JournalRows.count(connection, "SELECT coalesce(max(n), 0) FROM row");
            long step = Math.max(1, (last - first + 1) / limit);
            try (PreparedStatement select = connection.prepareStatement(SAMPLE)) {
                long from = first;
                while (from <= last && sample.size() < limit) {
                    select.setLong(1, from);
                    List<PlannedKey> found = rows.read(select);
                    if (found.isEmpty()) {
                        return sample;
                    }
                    sample.addAll(found);
                    from = Math.max(from + step, found.getFirst().row() + 1);
                }
            }
            return sample;
        });
    }

    Tally tally(Direction direction) {
        return store.read(connection -> JournalRows.tally(connection, direction));
    }

    List<KeyOutcome> outcomes(Direction direction, long after, int limit) {
        return store.read(connection -> JournalRows.outcomes(connection, direction, after, limit));
    }

    /// A page of the rows of one act that were done, by number. Those of a window in doubt are not among them.
    List<PlannedKey> done(Act act, long after, Portion portion) {
        return store.read(connection -> {
            long last = JournalRows.last(connection, Direction.APPLY, act);
            return fit(select(connection, act, after, last, portion.keys(), DONE_ONLY + SETTLED_ONLY), portion.bytes());
        });
    }

    private List<PlannedKey> candidates(Connection connection, Direction direction, Act act, int limit)
            throws SQLException {
        long after = JournalRows.last(connection, direction, act);
        return switch (direction) {
            case APPLY -> select(connection, act, after, Long.MAX_VALUE, limit, "");
            case UNDO ->
                select(connection, act, after, JournalRows.last(connection, Direction.APPLY, act), limit, DONE_ONLY);
        };
    }

    private List<PlannedKey> between(Connection connection, Direction direction, Act act, long first, long last)
            throws SQLException {
        String only = direction == Direction.UNDO ? DONE_ONLY : "";
        return select(connection, act, first - 1, last, Integer.MAX_VALUE, only);
    }

    private List<PlannedKey> select(Connection connection, Act act, long after, long last, int limit, String only)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT * FROM row WHERE n > ? AND n <= ? AND reason = 0 AND act = ?" + only + " ORDER BY n LIMIT ?")) {
            select.setLong(1, after);
            select.setLong(2, last);
            select.setInt(3, act.code());
            select.setInt(4, limit);
            return rows.read(select);
        }
    }

    private static List<PlannedKey> fit(List<PlannedKey> keys, long bytes) {
        long sum = 0;
        for (int i = 0; i < keys.size(); i++) {
            sum += Portion.size(keys.get(i));
            if (sum > bytes && i > 0) {
                return keys.subList(0, i);
            }
        }
        return keys;
    }
}
