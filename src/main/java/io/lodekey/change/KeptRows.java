package io.lodekey.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The rows of [Kept].
final class KeptRows {
    private KeptRows() {}

    /// What is read again replaces what was read before.
    static void insert(Connection connection, List<Kept> kept) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Kept each : kept) {
                insert.setLong(1, each.row());
                insert.setLong(2, each.place());
                insert.setInt(3, each.length());
                insert.setLong(4, each.expiresAt());
                insert.setBytes(5, each.dump());
                insert.setBytes(6, each.content());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static List<Kept> read(Connection connection, long first, long last) throws SQLException {
        var kept = new ArrayList<Kept>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM kept WHERE n >= ? AND n <= ? ORDER BY n")) {
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    kept.add(new Kept(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getInt(3),
                            rows.getLong(4),
                            PlanRows.bytes(rows, 5),
                            PlanRows.bytes(rows, 6)));
                }
            }
        }
        return kept;
    }
}
