package io.lodekey.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of the journal and its sums.
final class JournalRows {
    private JournalRows() {}

    /// @return the window's id
    static long insert(Connection connection, Direction direction, Act act, List<PlannedKey> keys) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            INSERT INTO span (direction, act, first, last, keys, sent) VALUES (?, ?, ?, ?, ?, ?)\
            """)) {
            insert.setInt(1, direction.code());
            insert.setInt(2, act.code());
            insert.setLong(3, keys.getFirst().row());
            insert.setLong(4, keys.getLast().row());
            insert.setInt(5, keys.size());
            insert.setLong(6, System.currentTimeMillis());
            insert.executeUpdate();
        }
        return count(connection, "SELECT last_insert_rowid()");
    }

    static void retract(Connection connection, Span span) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM span WHERE id = ? AND settled IS NULL")) {
            delete.setLong(1, span.id());
            delete.executeUpdate();
        }
    }

    static void settle(Connection connection, Direction direction, Settled settled) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE span SET settled = ? WHERE id = ? AND settled IS NULL")) {
            update.setLong(1, System.currentTimeMillis());
            update.setLong(2, settled.span());
            if (update.executeUpdate() == 0) {
                return; // it is settled already: its keys are counted
            }
        }
        long[] sums = new long[Outcome.values().length];
        sums[Outcome.DONE.code()] = (long) settled.keys() - settled.others().size();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO outcome VALUES (?, ?, ?, ?)")) {
            for (KeyOutcome other : settled.others()) {
                sums[other.outcome().code()]++;
                insert.setInt(1, direction.code());
                insert.setLong(2, other.row());
                insert.setInt(3, other.outcome().code());
                insert.setString(4, other.why());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement add = connection.prepareStatement("""
            INSERT INTO tally VALUES (?, ?, ?)
            ON CONFLICT (direction, outcome) DO UPDATE SET keys = keys + excluded.keys\
            """)) {
            for (int outcome = 0; outcome < sums.length; outcome++) {
                add.setInt(1, direction.code());
                add.setInt(2, outcome);
                add.setLong(3, sums[outcome]);
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    /// The last row of the journal's last window of an act, or of all; 0 if there is none.
    static long last(Connection connection, Direction direction, @Nullable Act act) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT max(last) FROM span WHERE direction = ?" + (act == null ? "" : " AND act = ?"))) {
            select.setInt(1, direction.code());
            if (act != null) {
                select.setInt(2, act.code());
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    static long planned(Connection connection, Act act) throws SQLException {
        return count(connection, "SELECT coalesce(sum(keys), 0) FROM section WHERE reason = 0 AND act = " + act.code());
    }

    /// Of the keys that were done, those of one act.
    static long done(Connection connection, Direction direction, Act act) throws SQLException {
        String of = "direction = " + direction.code() + " AND act = " + act.code();
        return count(connection, "SELECT coalesce(sum(keys), 0) FROM span WHERE settled IS NOT NULL AND " + of)
                - count(connection, "SELECT count(*) FROM outcome JOIN row USING (n) WHERE " + of);
    }

    static Tally tally(Connection connection, Direction direction) throws SQLException {
        long[] sums = sums(connection, direction);
        long planned = direction == Direction.APPLY
                ? count(connection, "SELECT coalesce(sum(keys), 0) FROM section WHERE reason = 0")
                : sums(connection, Direction.APPLY)[Outcome.DONE.code()];
        long leftOut = count(connection, "SELECT coalesce(sum(keys), 0) FROM section WHERE reason <> 0");
        long decided = 0;
        for (long sum : sums) {
            decided += sum;
        }
        return new Tally(
                sums[Outcome.DONE.code()],
                sums[Outcome.SKIPPED.code()],
                sums[Outcome.CHANGED.code()],
                sums[Outcome.EXPIRED.code()],
                sums[Outcome.FAILED.code()],
                planned - decided,
                leftOut);
    }

    private static long[] sums(Connection connection, Direction direction) throws SQLException {
        long[] sums = new long[Outcome.values().length];
        try (PreparedStatement select =
                connection.prepareStatement("SELECT outcome, keys FROM tally WHERE direction = ?")) {
            select.setInt(1, direction.code());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sums[rows.getInt(1)] = rows.getLong(2);
                }
            }
        }
        return sums;
    }

    static List<KeyOutcome> outcomes(Connection connection, Direction direction, long after, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
            SELECT o.n, r.source, o.outcome, o.why FROM outcome o JOIN row r ON r.n = o.n
            WHERE o.direction = ? AND o.n > ? ORDER BY o.n LIMIT ?\
            """)) {
            select.setInt(1, direction.code());
            select.setLong(2, after);
            select.setInt(3, limit);
            var outcomes = new ArrayList<KeyOutcome>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    outcomes.add(new KeyOutcome(
                            rows.getLong(1), PlanRows.bytes(rows, 2), Outcome.at(rows.getInt(3)), rows.getString(4)));
                }
            }
            return outcomes;
        }
    }

    static long count(Connection connection, String sql) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
