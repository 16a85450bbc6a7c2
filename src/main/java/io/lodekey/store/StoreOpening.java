package io.lodekey.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/// The one way in which a file is opened.
final class StoreOpening {
    private static final int PATIENCE_MILLIS = 5_000;
    /// A larger file is not read through whenever it is opened; a plan has a digest besides.
    private static final long LARGEST_CHECKED = 64L << 20;
    private static final int HEADER = 100;

    private StoreOpening() {}

    /// Checks the file, brings it up to date and gives the connection to it.
    static Connection open(Path file, Layout layout, Troubles troubles) {
        Connection connection = null;
        boolean usable = false;
        try {
            var config = new SQLiteConfig();
            config.setBusyTimeout(PATIENCE_MILLIS);
            connection = config.createConnection(JDBC.PREFIX + file.toUri());
            prepare(connection, file, layout, troubles);
            usable = true;
            return connection;
        } catch (SQLException e) {
            throw troubles.of(e);
        } catch (IOException e) {
            throw troubles.unusable("it could not be looked at", e);
        } finally {
            if (!usable) {
                close(connection, troubles);
            }
        }
    }

    private static void prepare(Connection connection, Path file, Layout layout, Troubles troubles)
            throws SQLException, IOException {
        boolean fresh = Files.size(file) < HEADER;
        int id = number(connection, "PRAGMA application_id");
        int version = number(connection, "PRAGMA user_version");
        if (!fresh && id != layout.applicationId() && (id != 0 || version != 0 || !isEmpty(connection))) {
            throw troubles.damaged("it is another kind of file");
        }
        if (version > layout.version()) {
            throw troubles.newer(version, layout.version());
        }
        keepAside(connection, file);
        StoreFile.execute(connection, "PRAGMA journal_mode = WAL");
        StoreFile.execute(connection, "PRAGMA synchronous = FULL");
        if (!fresh && Files.size(file) <= LARGEST_CHECKED) {
            String found = text(connection, "PRAGMA quick_check(1)");
            if (!found.equals("ok")) {
                throw troubles.damaged("it is damaged");
            }
        }
        if (version < layout.version()) {
            upgrade(connection, layout);
        }
    }

    /// What sorting needs beside memory stays in the folder of the file.
    private static void keepAside(Connection connection, Path file) throws SQLException {
        Path folder = file.getParent();
        if (folder != null) {
            StoreFile.execute(
                    connection,
                    "PRAGMA temp_store_directory = '" + folder.toString().replace("'", "''") + "'");
        }
    }

    private static void upgrade(Connection connection, Layout layout) throws SQLException {
        StoreFile.execute(connection, "BEGIN IMMEDIATE");
        // another program may have done it while this one waited
        for (int step = number(connection, "PRAGMA user_version"); step < layout.version(); step++) {
            for (String statement : layout.steps().get(step)) {
                StoreFile.execute(connection, statement);
            }
        }
        StoreFile.execute(connection, "PRAGMA application_id = " + layout.applicationId());
        StoreFile.execute(connection, "PRAGMA user_version = " + layout.version());
        StoreFile.execute(connection, "COMMIT");
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM sqlite_master") == 0;
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void close(@org.jspecify.annotations.Nullable Connection connection, Troubles troubles) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }
}
