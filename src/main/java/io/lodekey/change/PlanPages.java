package io.lodekey.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds rows of a plan without ever counting past some: a page goes on where the one before it ended. Without a prefix
/// rows come in the order of their numbers, those of a filter section by section; with one, in the order of names.
final class PlanPages {
    private final Words words;
    private final PlanRows rows;

    PlanPages(Words words, PlanRows rows) {
        this.words = words;
        this.rows = rows;
    }

    List<PlannedKey> page(Connection connection, PlanFilter filter, Optional<PlannedKey> after, int limit)
            throws SQLException {
        if (filter.prefix().length > 0) {
            return byName(connection, filter, after, limit);
        }
        if (filter.rule().isEmpty() && filter.reason().isEmpty()) {
            return byNumber(connection, after.map(PlannedKey::row).orElse(0L), limit);
        }
        return bySection(connection, filter, after, limit);
    }

    private List<PlannedKey> byNumber(Connection connection, long after, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM row WHERE n > ? ORDER BY n LIMIT ?")) {
            select.setLong(1, after);
            select.setInt(2, limit);
            return rows.read(select);
        }
    }

    private List<PlannedKey> byName(Connection connection, PlanFilter filter, Optional<PlannedKey> after, int limit)
            throws SQLException {
        byte[] end = behind(filter.prefix());
        String sql = "SELECT * FROM row INDEXED BY row_source WHERE source >= ? AND (source, n) > (?, ?)"
                + (end.length > 0 ? " AND source < ?" : "")
                + (filter.rule().isPresent() ? " AND rule = ?" : "")
                + (filter.reason().isPresent() ? " AND reason = ?" : "")
                + " ORDER BY source, n LIMIT ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            byte[] from = after.map(key -> key.change().source()).orElse(filter.prefix());
            int at = 1;
            select.setBytes(at++, from);
            select.setBytes(at++, from);
            select.setLong(at++, after.map(PlannedKey::row).orElse(0L));
            if (end.length > 0) {
                select.setBytes(at++, end);
            }
            if (filter.rule().isPresent()) {
                select.setInt(at++, number(filter.rule().get()));
            }
            if (filter.reason().isPresent()) {
                select.setInt(at++, number(filter.reason().get()));
            }
            select.setInt(at, limit);
            return rows.read(select);
        }
    }

    private List<PlannedKey> bySection(Connection connection, PlanFilter filter, Optional<PlannedKey> after, int limit)
            throws SQLException {
        var page = new ArrayList<PlannedKey>();
        int rule = after.map(key -> number(key.rule())).orElse(-1);
        int reason = after.map(key -> number(key.reason())).orElse(-1);
        for (int[] section : sections(connection, filter)) {
            boolean earlier = section[0] < rule || (section[0] == rule && section[1] < reason);
            if (earlier || page.size() == limit) {
                continue;
            }
            boolean same = section[0] == rule && section[1] == reason;
            long from = same ? after.map(PlannedKey::row).orElse(0L) : 0;
            page.addAll(section(connection, section, from, limit - page.size()));
        }
        return page;
    }

    private List<PlannedKey> section(Connection connection, int[] section, long after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
            SELECT * FROM row INDEXED BY row_section WHERE rule = ? AND reason = ? AND n > ? ORDER BY n LIMIT ?\
            """)) {
            select.setInt(1, section[0]);
            select.setInt(2, section[1]);
            select.setLong(3, after);
            select.setInt(4, limit);
            return rows.read(select);
        }
    }

    private List<int[]> sections(Connection connection, PlanFilter filter) throws SQLException {
        var sections = new ArrayList<int[]>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT DISTINCT rule, reason FROM section ORDER BY rule, reason");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                int[] section = {found.getInt(1), found.getInt(2)};
                boolean wanted = filter.rule().map(r -> number(r) == section[0]).orElse(true)
                        && filter.reason().map(r -> number(r) == section[1]).orElse(true);
                if (wanted) {
                    sections.add(section);
                }
            }
        }
        return sections;
    }

    private int number(String word) {
        return words.find(word).orElse(-1);
    }

    /// The first name behind all that begin with `prefix`; empty if there is none.
    private static byte[] behind(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        byte[] end = Arrays.copyOf(prefix, last + 1);
        if (last >= 0) {
            end[last]++;
        }
        return end;
    }
}
