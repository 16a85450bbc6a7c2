package io.lodekey.change;

import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.Session;
import io.lodekey.store.AuditLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Plans to bring back what is in a backup. Reads only. A key that is there is left alone, or, to be replaced, removed
/// first with an undo of its own.
public final class BackupPlan {
    private static final int BATCH = 500;
    private static final long BATCH_BYTES = 8L << 20;

    private final PlanFile plan;
    private final Sight sight;
    private final boolean replace;
    private final List<PlannedKey> batch = new ArrayList<>();
    private long batchBytes;

    private BackupPlan(PlanFile plan, Sight sight, boolean replace) {
        this.plan = plan;
        this.sight = sight;
        this.replace = replace;
    }

    /// Makes a plan that restores a backup.
    ///
    /// @param file where the plan goes
    /// @param replace whether keys that are there give way
    /// @throws ChangeRefused.NotNow if the backup is not what was written
    /// @throws io.lodekey.store.StoreFailure if it cannot be read, or is none
    public static PlanFile create(Path file, Path backup, Session session, boolean replace, String lodekeyVersion) {
        if (!Backup.isWhole(backup)) {
            throw new ChangeRefused.NotNow(
                    "The backup %s is not what was written (its SHA-256 differs), so nothing was changed."
                            .formatted(backup));
        }
        var header = new PlanHeader(
                AuditLog.freshId(),
                "restore",
                "",
                ServerIdentity.of(session),
                session.facts().runId(),
                Instant.now(),
                lodekeyVersion);
        PlanFile plan = PlanFile.create(file, header);
        boolean finished = false;
        try (var channel = new Channel(session, new Gate(), Duration.ofSeconds(10), _ -> {});
                var reader = new PayloadReader("backup", backup)) {
            plan.payloads(backup.toAbsolutePath());
            var sight = new Sight(channel, session.facts().compatible());
            var making = new BackupPlan(plan, sight, replace);
            reader.all(making::add);
            making.flush();
            plan.index();
            plan.seal();
            finished = true;
            return plan;
        } finally {
            if (!finished) {
                plan.close();
            }
        }
    }

    private void add(PayloadReader.Record record) {
        batch.add(PlannedKey.of(
                new PlannedChange.Restore(record.key(), record.offset(), record.length()),
                RdbType.of(record.payload()),
                record.expiresAt(),
                record.length(),
                "backup"));
        batchBytes += record.length();
        if (batch.size() >= BATCH || batchBytes > BATCH_BYTES) {
            flush();
        }
    }

    private void flush() {
        if (replace && !batch.isEmpty()) {
            List<byte[]> names =
                    batch.stream().map(key -> key.change().source()).toList();
            List<Seen> seen = sight.look(names);
            for (int i = 0; i < names.size(); i++) {
                Seen found = seen.get(i);
                if (found.exists()) {
                    batch.add(PlannedKey.of(
                            new PlannedChange.Delete(names.get(i)),
                            found.type().orElse(KeyType.OTHER),
                            found.expiresAt(),
                            PlannedKey.BYTES_UNKNOWN,
                            "backup"));
                }
            }
        }
        plan.add(batch);
        batch.clear();
        batchBytes = 0;
    }
}
