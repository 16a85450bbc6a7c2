package io.lodekey.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of the audit. Times are milliseconds since 1970.
final class AuditRows {
    static final Layout LAYOUT = new Layout(
            "audit",
            0x4C6B4175,
            List.of(List.of(
                    """
                    CREATE TABLE entry (
                      change TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, server TEXT NOT NULL, profile TEXT,
                      by TEXT NOT NULL, host TEXT NOT NULL, pid INTEGER NOT NULL, process_start INTEGER NOT NULL,
                      keys INTEGER NOT NULL, undo_until INTEGER, file TEXT, begun INTEGER NOT NULL, ended INTEGER,
                      state TEXT NOT NULL, outcome TEXT NOT NULL)\
                    """,
                    """
                    CREATE TABLE event (
                      number INTEGER PRIMARY KEY, change TEXT NOT NULL, at INTEGER NOT NULL, word TEXT NOT NULL,
                      detail TEXT NOT NULL)\
                    """,
                    "CREATE INDEX event_change ON event (change)",
                    "CREATE INDEX entry_begun ON entry (begun)")));

    private AuditRows() {}

    static void insert(Connection connection, AuditStart start, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 'running', '')")) {
            insert.setString(1, start.change());
            insert.setString(2, start.kind());
            insert.setString(3, start.subject());
            insert.setString(4, start.server());
            insert.setString(5, start.profile().orElse(null));
            insert.setString(6, start.by());
            insert.setString(7, start.process().host());
            insert.setLong(8, start.process().pid());
            insert.setLong(9, start.process().started().toEpochMilli());
            insert.setLong(10, start.keys());
            setInstant(insert, 11, start.undoUntil());
            insert.setString(12, start.file().map(Path::toString).orElse(null));
            insert.setLong(13, now.toEpochMilli());
            insert.executeUpdate();
        }
    }

    /// False if there is no such change.
    static boolean resume(Connection connection, AuditStart start) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
            UPDATE entry SET host = ?, pid = ?, process_start = ?, file = ?, ended = NULL, state = 'running'
            WHERE change = ?\
            """)) {
            update.setString(1, start.process().host());
            update.setLong(2, start.process().pid());
            update.setLong(3, start.process().started().toEpochMilli());
            update.setString(4, start.file().map(Path::toString).orElse(null));
            update.setString(5, start.change());
            return update.executeUpdate() == 1;
        }
    }

    static void end(Connection connection, String change, AuditState state, Instant now, String outcome)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE entry SET ended = ?, state = ?, outcome = ? WHERE change = ?")) {
            update.setLong(1, now.toEpochMilli());
            update.setString(2, state.word());
            update.setString(3, outcome);
            update.setString(4, change);
            update.executeUpdate();
        }
    }

    static void event(Connection connection, String change, Instant now, String word, String detail)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO event (change, at, word, detail) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, change);
            insert.setLong(2, now.toEpochMilli());
            insert.setString(3, word);
            insert.setString(4, detail);
            insert.executeUpdate();
        }
    }

    static List<AuditEntry> list(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM entry ORDER BY begun DESC, change DESC LIMIT ?")) {
            select.setInt(1, limit);
            return entries(select);
        }
    }

    static List<AuditEntry> running(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM entry WHERE state = 'running' ORDER BY begun")) {
            return entries(select);
        }
    }

    static Optional<AuditEntry> find(Connection connection, String change) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM entry WHERE change = ?")) {
            select.setString(1, change);
            return entries(select).stream().findFirst();
        }
    }

    static List<AuditEvent> events(Connection connection, String change) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT at, word, detail FROM event WHERE change = ? ORDER BY number")) {
            select.setString(1, change);
            var events = new ArrayList<AuditEvent>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(new AuditEvent(
                            Instant.ofEpochMilli(rows.getLong("at")),
                            rows.getString("word"),
                            rows.getString("detail")));
                }
            }
            return events;
        }
    }

    static void setInstant(PreparedStatement statement, int at, Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            statement.setLong(at, value.get().toEpochMilli());
        } else {
            statement.setNull(at, Types.INTEGER);
        }
    }

    private static List<AuditEntry> entries(PreparedStatement select) throws SQLException {
        var entries = new ArrayList<AuditEntry>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return entries;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        var process = new ProcessMark(
                row.getString("host"), row.getLong("pid"), Instant.ofEpochMilli(row.getLong("process_start")));
        var start = new AuditStart(
                row.getString("change"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("server"),
                Optional.ofNullable(row.getString("profile")),
                row.getString("by"),
                process,
                row.getLong("keys"),
                instant(row, "undo_until"),
                Optional.ofNullable(row.getString("file")).map(Path::of));
        return new AuditEntry(
                start,
                Instant.ofEpochMilli(row.getLong("begun")),
                instant(row, "ended"),
                AuditState.of(row.getString("state")),
                row.getString("outcome"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
