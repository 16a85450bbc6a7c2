package io.lodekey.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is done once all rows are in: indexes, and what only they can tell.
final class PlanIndex {
    private PlanIndex() {}

    /// SCAN may give a name twice; the row that was written last is kept.
    ///
    /// @return how many rows were dropped
    static int dropDuplicates(Connection connection) throws SQLException {
        execute(connection, "CREATE INDEX row_source ON row (source, act)");
        return update(connection, """
            DELETE FROM row WHERE n IN (
              SELECT n FROM (
                SELECT n, lead(n) OVER (PARTITION BY source, act ORDER BY n) AS next FROM row)
              WHERE next IS NOT NULL)\
            """);
    }

    /// Marks every planned rename whose new name another one wants too.
    ///
    /// @param reason the number of the word it is left out for
    /// @return how many rows
    static int markCollisions(Connection connection, int reason) throws SQLException {
        execute(connection, "CREATE INDEX row_target ON row (target) WHERE target IS NOT NULL");
        try (PreparedStatement update = connection.prepareStatement("""
            UPDATE row SET reason = ? WHERE act = ? AND reason = 0 AND target IN (
              SELECT target FROM row WHERE target IS NOT NULL AND act = ? AND reason = 0
              GROUP BY target HAVING count(*) > 1)\
            """)) {
            update.setInt(1, reason);
            update.setInt(2, Act.RENAME.code());
            update.setInt(3, Act.RENAME.code());
            return update.executeUpdate();
        }
    }

    static long newNames(Connection connection, Optional<Integer> reason) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT count(DISTINCT target) FROM row WHERE reason = ?")) {
            select.setInt(1, reason.orElse(-1));
            try (ResultSet count = select.executeQuery()) {
                return count.next() ? count.getLong(1) : 0;
            }
        }
    }

    /// What pages are looked up by; made last, because marking moves rows in it.
    static void indexSections(Connection connection) throws SQLException {
        execute(connection, "CREATE INDEX IF NOT EXISTS row_section ON row (rule, reason)");
    }

    /// Counts the rows anew.
    static void count(Connection connection) throws SQLException {
        execute(connection, "DELETE FROM section");
        execute(connection, """
            INSERT INTO section SELECT rule, reason, act, count(*), sum(max(bytes, 0)) FROM row
            GROUP BY rule, reason, act\
            """);
    }

    static List<PlanCount> counts(Connection connection, Words words) throws SQLException {
        var counts = new ArrayList<PlanCount>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(
                        "SELECT rule, reason, sum(keys), sum(bytes) FROM section GROUP BY rule, reason")) {
            while (rows.next()) {
                counts.add(new PlanCount(
                        words.text(rows.getInt(1)), words.text(rows.getInt(2)), rows.getLong(3), rows.getLong(4)));
            }
        }
        return counts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
