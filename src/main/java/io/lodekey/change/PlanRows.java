package io.lodekey.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows of a plan to and from the file.
final class PlanRows {
    private static final byte[] NO_TARGET = {};

    private final Words words;

    PlanRows(Words words) {
        this.words = words;
    }

    void insert(Connection connection, List<PlannedKey> keys) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO row VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (PlannedKey key : keys) {
                bind(connection, insert, key);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Everything of a row but its number.
    void update(Connection connection, PlannedKey key) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
            UPDATE row SET act = ?, source = ?, target = ?, place = ?, length = ?, type = ?, expires = ?, bytes = ?,
              rule = ?, reason = ?, held_type = ?, held_expires = ?, held_bytes = ?, held_same = ? WHERE n = ?\
            """)) {
            bind(connection, update, key);
            update.setLong(15, key.row());
            update.executeUpdate();
        }
    }

    private void bind(Connection connection, PreparedStatement to, PlannedKey key) throws SQLException {
        to.setInt(1, Act.of(key.change()).code());
        to.setBytes(2, key.change().source());
        to.setNull(3, Types.BLOB);
        to.setLong(4, 0);
        to.setInt(5, 0);
        switch (key.change()) {
            case PlannedChange.Rename rename -> to.setBytes(3, rename.target());
            case PlannedChange.Delete _ -> to.setLong(4, 0);
            case PlannedChange.Restore restore -> {
                to.setLong(4, restore.offset());
                to.setInt(5, restore.length());
            }
            case PlannedChange.Expire expire -> to.setLong(4, expire.newExpiry());
        }
        to.setInt(6, TypeCode.of(key.type()));
        to.setLong(7, key.expiresAt());
        to.setLong(8, key.bytes());
        to.setInt(9, words.id(connection, key.rule()));
        to.setInt(10, words.id(connection, key.reason()));
        bind(to, key.occupant());
    }

    private static void bind(PreparedStatement to, Optional<PlannedKey.Occupant> occupant) throws SQLException {
        if (occupant.isEmpty()) {
            for (int at = 11; at <= 14; at++) {
                to.setNull(at, Types.INTEGER);
            }
            return;
        }
        to.setInt(11, TypeCode.of(occupant.get().type()));
        to.setLong(12, occupant.get().expiresAt());
        to.setLong(13, occupant.get().bytes());
        Optional<Boolean> same = occupant.get().sameValue();
        if (same.isPresent()) {
            to.setInt(14, same.get() ? 1 : 0);
        } else {
            to.setNull(14, Types.INTEGER);
        }
    }

    /// All rows a statement selects with `SELECT *`.
    List<PlannedKey> read(PreparedStatement select) throws SQLException {
        var keys = new ArrayList<PlannedKey>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                keys.add(key(rows));
            }
        }
        return keys;
    }

    PlannedKey key(ResultSet row) throws SQLException {
        return new PlannedKey(
                row.getLong(1),
                change(row),
                TypeCode.type(row.getInt(7)),
                row.getLong(8),
                row.getLong(9),
                words.text(row.getInt(10)),
                words.text(row.getInt(11)),
                occupant(row));
    }

    private static PlannedChange change(ResultSet row) throws SQLException {
        byte[] source = bytes(row, 3);
        return switch (Act.at(row.getInt(2))) {
            case DELETE -> new PlannedChange.Delete(source);
            case RENAME -> new PlannedChange.Rename(source, bytes(row, 4));
            case RESTORE -> new PlannedChange.Restore(source, row.getLong(5), row.getInt(6));
            case EXPIRE -> new PlannedChange.Expire(source, row.getLong(5));
        };
    }

    /// SQLite gives an empty name as null.
    static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] value = row.getBytes(column);
        return value == null ? NO_TARGET : value;
    }

    private static Optional<PlannedKey.Occupant> occupant(ResultSet row) throws SQLException {
        int type = row.getInt(12);
        if (row.wasNull()) {
            return Optional.empty();
        }
        long expires = row.getLong(13);
        long bytes = row.getLong(14);
        int same = row.getInt(15);
        return Optional.of(new PlannedKey.Occupant(
                TypeCode.type(type), expires, bytes, row.wasNull() ? Optional.empty() : Optional.of(same == 1)));
    }
}
