package io.lodekey.change;

import io.lodekey.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the payloads of keys that a plan deletes are kept: beside the plan, until the time for an undo is over.
public final class UndoFile {
    static final String WHAT = "undo file";

    private UndoFile() {}

    /// The undo file of a plan, whether or not there is one.
    public static Path of(Path plan) {
        return plan.resolveSibling(plan.getFileName() + ".undo");
    }

    /// Removes it; renames can still be undone.
    ///
    /// @return false if there was none
    public static boolean forget(Path plan) {
        try {
            return Files.deleteIfExists(of(plan));
        } catch (IOException e) {
            throw StoreFailure.of(WHAT, of(plan), e);
        }
    }
}
