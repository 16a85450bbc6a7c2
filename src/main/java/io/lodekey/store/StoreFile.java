package io.lodekey.store;

import io.lodekey.settings.FileTrouble;
import io.lodekey.settings.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One SQLite file of Lodekey's. Everything is done on the file's own thread, one piece of work after another; callers
/// wait for theirs. Several programs may have the same file open.
public final class StoreFile implements AutoCloseable {
    private final Path file;
    private final Troubles troubles;
    private final ExecutorService writer;
    private final Connection connection;

    private StoreFile(Path file, Layout layout) {
        this.file = file;
        this.troubles = new Troubles(layout.what(), file);
        this.writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("lodekey-" + layout.what()).factory());
        try {
            this.connection = result(writer.submit(() -> StoreOpening.open(file, layout, troubles)));
        } catch (RuntimeException e) {
            writer.shutdown();
            throw e;
        }
    }

    /// Something to do with an open file.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Something to do that gives nothing back.
    @FunctionalInterface
    public interface Task {
        void on(Connection connection) throws SQLException;
    }

    /// Makes a new file.
    ///
    /// @throws StoreFailure also when there is one of that name
    public static StoreFile create(Path file, Layout layout) {
        Path absolute = file.toAbsolutePath();
        make(absolute, layout);
        return new StoreFile(absolute, layout);
    }

    /// Opens a file that is there, after looking for damage.
    ///
    /// @throws StoreFailure also when there is none
    public static StoreFile open(Path file, Layout layout) {
        Path absolute = file.toAbsolutePath();
        if (!Files.isRegularFile(absolute)) {
            throw new StoreFailure.Unusable(layout.what(), absolute, "there is no such file", null);
        }
        return new StoreFile(absolute, layout);
    }

    /// Opens a file, making it where there is none.
    public static StoreFile openOrCreate(Path file, Layout layout) {
        Path absolute = file.toAbsolutePath();
        if (!Files.exists(absolute)) {
            make(absolute, layout);
        }
        return new StoreFile(absolute, layout);
    }

    private static void make(Path file, Layout layout) {
        try {
            OwnerOnly.createFolder(file.getParent() == null ? file.getRoot() : file.getParent());
            OwnerOnly.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new StoreFailure.Unusable(layout.what(), file, "there is a file of that name already", e);
        } catch (IOException e) {
            throw new StoreFailure.Unusable(layout.what(), file, FileTrouble.sentencePart(e), e);
        }
    }

    public Path path() {
        return file;
    }

    /// Does some work in one transaction that is committed when it ends, and undone when it throws. When this returns,
    /// a durable file has it on the disk.
    ///
    /// @throws StoreFailure if nothing of it was written
    public <T> T write(Work<T> work) {
        return result(begin(work));
    }

    /// [#write(Work)] without an answer.
    public void update(Task task) {
        write(connection -> {
            task.on(connection);
            return true;
        });
    }

    /// Begins what [#write(Work)] does and does not wait for it: [#result(Future)] does.
    public <T> Future<T> begin(Work<T> work) {
        return writer.submit(() -> transaction(work));
    }

    /// Reads, or does what cannot be done in a transaction.
    public <T> T read(Work<T> work) {
        return result(writer.submit(() -> {
            try {
                return work.on(connection);
            } catch (SQLException e) {
                throw troubles.of(e);
            }
        }));
    }

    /// Whether a commit waits until it is on the disk (as it does at first), or only keeps the file consistent, for
    /// what can be made again.
    public void durable(boolean wanted) {
        read(connection -> {
            execute(connection, "PRAGMA synchronous = " + (wanted ? "FULL" : "OFF"));
            return wanted;
        });
    }

    private <T> T transaction(Work<T> work) {
        boolean committed = false;
        try {
            execute(connection, "BEGIN IMMEDIATE");
            T result = work.on(connection);
            execute(connection, "COMMIT");
            committed = true;
            return result;
        } catch (SQLException e) {
            throw troubles.of(e);
        } finally {
            if (!committed) {
                rollBack();
            }
        }
    }

    /// SQLite has often rolled back by itself, after a full disk for one, and says so with an error that tells nothing.
    private void rollBack() {
        try {
            if (inTransaction()) {
                execute(connection, "ROLLBACK");
            }
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }

    private boolean inTransaction() throws SQLException {
        try {
            execute(connection, "BEGIN");
        } catch (SQLException e) {
            return true;
        }
        execute(connection, "ROLLBACK");
        return false;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// What was begun, once it has ended, whatever happens meanwhile; an interrupt is kept for the caller.
    ///
    /// @throws StoreFailure if nothing of it was written
    public static <T> T result(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException known
                            ? known
                            : new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Finishes what was begun and folds the write-ahead log into the file. A second call does nothing.
    @Override
    public void close() {
        if (writer.isShutdown()) {
            return;
        }
        Future<Boolean> closed = writer.submit(() -> {
            try {
                connection.close();
            } catch (SQLException e) {
                throw troubles.of(e);
            }
            return true;
        });
        writer.shutdown();
        result(closed);
    }
}
