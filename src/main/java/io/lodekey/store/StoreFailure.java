package io.lodekey.store;

import io.lodekey.settings.FileTrouble;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file of Lodekey's could not be read or written. The message is one sentence for a person, with the file's path;
/// it holds nothing of the file's contents.
public abstract sealed class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
        sentence = message;
    }

    /// What went wrong with a file that is no SQLite file: a full disk, or something else.
    ///
    /// @param what the contents in a word or two: `backup`
    public static StoreFailure of(String what, Path file, IOException cause) {
        boolean full = String.valueOf(cause.getMessage()).contains("No space left") || Troubles.isFull(file);
        return full ? new Full(what, file, cause) : new Unusable(what, file, FileTrouble.sentencePart(cause), cause);
    }

    @Override
    public final String getMessage() {
        return sentence;
    }

    /// The disk or the quota is full. What was asked was not written; what was written before is safe.
    public static final class Full extends StoreFailure {
        private static final long serialVersionUID = 1L;

        Full(String what, Path file, @Nullable Throwable cause) {
            super(
                    "The disk is full, so the %s in %s was not written: free some space and go on."
                            .formatted(what, file),
                    cause);
        }
    }

    /// The file is no SQLite file, is one of something else, or its contents contradict each other.
    public static final class Damaged extends StoreFailure {
        private static final long serialVersionUID = 1L;

        Damaged(String what, Path file, String why, @Nullable Throwable cause) {
            super("The %s in %s cannot be used: %s.".formatted(what, file, why), cause);
        }
    }

    /// A newer Lodekey wrote it; it was left alone.
    public static final class Newer extends StoreFailure {
        private static final long serialVersionUID = 1L;

        Newer(String what, Path file, int found, int known) {
            super(
                    "The %s in %s was written by a newer Lodekey (version %d of the file, this one knows %d): use that one."
                            .formatted(what, file, found, known),
                    null);
        }
    }

    /// Another program kept the file locked for longer than Lodekey waits.
    public static final class Busy extends StoreFailure {
        private static final long serialVersionUID = 1L;

        Busy(String what, Path file, @Nullable Throwable cause) {
            super("Another program holds the %s in %s: wait for it and try again.".formatted(what, file), cause);
        }
    }

    /// It is not there, may not be read or written, or the disk failed.
    public static final class Unusable extends StoreFailure {
        private static final long serialVersionUID = 1L;

        Unusable(String what, Path file, String why, @Nullable Throwable cause) {
            super("The %s in %s could not be read or written (%s).".formatted(what, file, why), cause);
        }
    }
}
