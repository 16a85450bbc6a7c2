package io.lodekey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {
    private static final List<String> FIRST = List.of("CREATE TABLE note (text TEXT)");
    private static final Layout NOTES = new Layout("notes", 4711, List.of(FIRST));

    @TempDir
    Path folder;

    private static void add(StoreFile store, String text) {
        store.update(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO note (text) VALUES (?)")) {
                insert.setString(1, text);
                insert.executeUpdate();
            }
        });
    }

    private static long count(StoreFile store) {
        return number(store, "SELECT count(*) FROM note");
    }

    private static long number(StoreFile store, String sql) {
        return store.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Test
    void isForItsOwnerOnlyWithEverythingBesideIt() throws IOException {
        Path file = folder.resolve("a b?/new/notes.sqlite");
        try (StoreFile store = StoreFile.create(file, NOTES)) {
            add(store, "x");
            try (var files = Files.list(file.getParent())) {
                assertThat(files)
                        .hasSizeGreaterThan(1)
                        .allSatisfy(
                                each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                                        .isEqualTo("rw-------"));
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
            assertThat(number(store, "PRAGMA synchronous")).isEqualTo(2);
        }
        try (StoreFile store = StoreFile.open(file, NOTES);
                var files = Files.list(file.getParent())) {
            assertThat(count(store)).isEqualTo(1);
            assertThat(files).isNotEmpty();
        }
    }

    @Test
    void undoesWhatThrowsInTheMiddle() {
        try (StoreFile store = StoreFile.create(folder.resolve("notes"), NOTES)) {
            assertThatThrownBy(() -> store.update(connection -> {
                        StoreFile.execute(connection, "INSERT INTO note VALUES ('half')");
                        throw new SQLException("broken off");
                    }))
                    .isInstanceOf(StoreFailure.Unusable.class);
            assertThatThrownBy(() -> store.update(connection -> {
                        StoreFile.execute(connection, "INSERT INTO note VALUES ('half')");
                        throw new IllegalStateException("broken off");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            add(store, "whole");
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void tellsAFullDiskAndGoesOnWhenThereIsRoom() {
        try (StoreFile store = StoreFile.create(folder.resolve("notes"), NOTES)) {
            number(store, "PRAGMA max_page_count = 10");
            assertThatThrownBy(() -> add(store, "x".repeat(200_000)))
                    .isInstanceOf(StoreFailure.Full.class)
                    .hasMessageContaining("disk is full");
            add(store, "small");
            number(store, "PRAGMA max_page_count = 1000000");
            add(store, "x".repeat(200_000));
            assertThat(count(store)).isEqualTo(2);
        }
    }

    @Test
    void leavesForeignAndNewerFilesAlone() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no database at all, but long enough ".repeat(10));
        Path newer = folder.resolve("newer");
        StoreFile.create(newer, new Layout("notes", 4711, List.of(FIRST, List.of("CREATE TABLE more (a)"))))
                .close();
        Path other = folder.resolve("other");
        StoreFile.create(other, new Layout("others", 4712, List.of(FIRST))).close();
        byte[] before = Files.readAllBytes(newer);

        assertThatThrownBy(() -> StoreFile.open(text, NOTES)).isInstanceOf(StoreFailure.Damaged.class);
        assertThatThrownBy(() -> StoreFile.open(newer, NOTES))
                .isInstanceOf(StoreFailure.Newer.class)
                .hasMessageContaining("version 2");
        assertThatThrownBy(() -> StoreFile.open(other, NOTES)).isInstanceOf(StoreFailure.Damaged.class);
        assertThatThrownBy(() -> StoreFile.open(folder.resolve("none"), NOTES))
                .isInstanceOf(StoreFailure.Unusable.class);
        assertThatThrownBy(() -> StoreFile.create(text, NOTES)).isInstanceOf(StoreFailure.Unusable.class);
        assertThat(Files.readAllBytes(newer)).isEqualTo(before);
    }

    @Test
    void noticesDamage() throws IOException {
        Path file = folder.resolve("notes");
        try (StoreFile store = StoreFile.create(file, NOTES)) {
            for (int i = 0; i < 50; i++) {
                add(store, "text ".repeat(200));
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 4096, 3 * 4096, (byte) 0x5A);
        Files.write(file, bytes);

        assertThatThrownBy(() -> StoreFile.open(file, NOTES)).isInstanceOf(StoreFailure.Damaged.class);
    }

    @Test
    void bringsAnOldFileUpToDate() {
        Path file = folder.resolve("notes");
        try (StoreFile store = StoreFile.create(file, NOTES)) {
            add(store, "kept");
        }
        var newer = new Layout("notes", 4711, List.of(FIRST, List.of("ALTER TABLE note ADD COLUMN at INTEGER")));
        try (StoreFile store = StoreFile.open(file, newer)) {
            assertThat(number(store, "SELECT count(*) FROM note WHERE at IS NULL"))
                    .isEqualTo(1);
            assertThat(number(store, "PRAGMA user_version")).isEqualTo(2);
        }
    }

    @Test
    void keepsAnInterruptForAfterTheWrite() {
        try (StoreFile store = StoreFile.create(folder.resolve("notes"), NOTES)) {
            Thread.currentThread().interrupt();
            add(store, "written all the same");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void sortsInItsOwnFolder() {
        try (StoreFile store = StoreFile.create(folder.resolve("notes"), NOTES)) {
            store.read(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("PRAGMA temp_store_directory")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1))
                            .isEqualTo(folder.toAbsolutePath().toString());
                }
                return true;
            });
        }
    }
}
