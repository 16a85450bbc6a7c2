package io.lodekey.change;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/// SHA-256 over what was planned: the header and every planned column of every row, in order.
final class PlanDigest {
    private static final int NUMBERS = 8 * 8;

    private final MessageDigest digest = sha256();
    private final ByteBuffer numbers = ByteBuffer.allocate(NUMBERS);

    private PlanDigest() {}

    static String of(Connection connection, PlanHeader header) throws SQLException {
        var digest = new PlanDigest();
        digest.text(header.change());
        digest.text(header.kind());
        digest.text(header.schemaDigest());
        digest.text(header.server().kind());
        digest.text(header.server().name());
        digest.text(Integer.toString(header.server().database()));
        try (Statement words = connection.createStatement();
                ResultSet each = words.executeQuery("SELECT id, text FROM word ORDER BY id")) {
            while (each.next()) {
                digest.text(each.getString(2));
            }
        }
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("""
                    SELECT n, act, source, target, place, length, type, expires, rule, reason FROM row
                    ORDER BY n\
                    """)) {
            while (rows.next()) {
                digest.row(rows);
            }
        }
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void row(ResultSet row) throws SQLException {
        numbers.clear();
        numbers.putLong(row.getLong(1))
                .putInt(row.getInt(2))
                .putLong(row.getLong(5))
                .putInt(row.getInt(6))
                .putInt(row.getInt(7))
                .putLong(row.getLong(8))
                .putInt(row.getInt(9))
                .putInt(row.getInt(10));
        digest.update(numbers.array(), 0, numbers.position());
        bytes(PlanRows.bytes(row, 3));
        bytes(PlanRows.bytes(row, 4));
    }

    private void text(String text) {
        bytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// With its length before it, so that nothing can move from one field into the next.
    private void bytes(byte[] value) {
        numbers.clear();
        numbers.putInt(value.length);
        digest.update(numbers.array(), 0, numbers.position());
        digest.update(value);
    }

    static MessageDigest sha256() {
        return algorithm("SHA-256");
    }

    static MessageDigest sha1() {
        return algorithm("SHA-1");
    }

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + name, e);
        }
    }
}
