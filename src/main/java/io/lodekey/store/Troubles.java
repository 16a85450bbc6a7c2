package io.lodekey.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// The one place where an error of SQLite becomes a [StoreFailure].
final class Troubles {
    private static final long NEXT_TO_NOTHING = 1 << 16;
    private static final int PRIMARY = 0xFF;

    private final String what;
    private final Path file;

    Troubles(String what, Path file) {
        this.what = what;
        this.file = file;
    }

    StoreFailure of(SQLException e) {
        int code = e.getErrorCode() & PRIMARY;
        if (code == SQLiteErrorCode.SQLITE_FULL.code || (code == SQLiteErrorCode.SQLITE_IOERR.code && isFull(file))) {
            return new StoreFailure.Full(what, file, e);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return damaged("it is no such file", e);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return damaged("it is damaged", e);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new StoreFailure.Busy(what, file, e);
        }
        return unusable(e.getMessage() == null ? "error " + e.getErrorCode() : e.getMessage(), e);
    }

    StoreFailure damaged(String why, Throwable cause) {
        return new StoreFailure.Damaged(what, file, why, cause);
    }

    StoreFailure damaged(String why) {
        return new StoreFailure.Damaged(what, file, why, null);
    }

    StoreFailure unusable(String why, Throwable cause) {
        return new StoreFailure.Unusable(what, file, why, cause);
    }

    StoreFailure newer(int found, int known) {
        return new StoreFailure.Newer(what, file, found, known);
    }

    /// SQLite calls some of what a full disk does to its shared memory an I/O error.
    static boolean isFull(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
