package io.lodekey.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The few rules and reasons that the rows of a plan share, by number. Used on the file's own thread only.
final class Words {
    /// The number of the empty text: a row that is to be changed.
    static final int NONE = 0;

    private final Map<String, Integer> ids = new HashMap<>(Map.of("", NONE));
    private final Map<Integer, String> texts = new HashMap<>(Map.of(NONE, ""));

    static Words load(Connection connection) throws SQLException {
        var words = new Words();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, text FROM word");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                words.put(rows.getInt(1), rows.getString(2));
            }
        }
        return words;
    }

    /// The number of a text, a new one if need be.
    int id(Connection connection, String text) throws SQLException {
        Integer known = ids.get(text);
        if (known != null) {
            return known;
        }
        int fresh = ids.size();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO word VALUES (?, ?)")) {
            insert.setInt(1, fresh);
            insert.setString(2, text);
            insert.executeUpdate();
        }
        put(fresh, text);
        return fresh;
    }

    /// Empty if no row has it.
    Optional<Integer> find(String text) {
        return Optional.ofNullable(ids.get(text));
    }

    String text(int id) {
        return texts.getOrDefault(id, "");
    }

    private void put(int id, String text) {
        ids.put(text, id);
        texts.put(id, text);
    }
}
