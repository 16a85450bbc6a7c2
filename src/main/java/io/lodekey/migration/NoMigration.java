package io.lodekey.migration;

import java.io.Serial;
import java.nio.file.Path;

/// A file is no plan of a migration, or one that was never finished. The message is a sentence for a person.
public final class NoMigration extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoMigration(Path file, String kind) {
        super(
                kind.equals(MigrationPlan.KIND)
                        ? "The plan in " + file + " was never finished: plan again."
                        : "The file " + file + " holds a plan of another kind (" + kind + "), not of a migration.");
    }
}
