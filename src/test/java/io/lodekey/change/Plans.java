package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.Session;
import io.lodekey.store.AuditLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Plans for tests, made as a planner makes them.
final class Plans {
    static final String SCHEMA = "5c4e3a";

    private Plans() {}

    static PlanFile create(Path file, Session session) {
        return PlanFile.create(file, header(session));
    }

    static PlanHeader header(Session session) {
        return new PlanHeader(
                AuditLog.freshId(),
                "migration",
                SCHEMA,
                ServerIdentity.of(session),
                session.facts().runId(),
                Instant.now(),
                "1.0.0");
    }

    static PlanFile sealed(Path file, Session session, List<PlannedKey> keys) {
        PlanFile plan = create(file, session);
        plan.add(keys);
        plan.index();
        plan.seal();
        return plan;
    }

    /// Renames `old:i` to `new:i`, strings without expiry.
    static List<PlannedKey> renames(int count) {
        var keys = new ArrayList<PlannedKey>();
        for (int i = 0; i < count; i++) {
            keys.add(rename("old:" + i, "new:" + i));
        }
        return keys;
    }

    static PlannedKey rename(String source, String target) {
        return rename(source, target, KeyType.STRING, PlannedKey.NO_EXPIRY);
    }

    static PlannedKey rename(String source, String target, KeyType type, long expiresAt) {
        return PlannedKey.of(
                new PlannedChange.Rename(source.getBytes(UTF_8), target.getBytes(UTF_8)), type, expiresAt, 60, "old");
    }

    static AuditLog audit(Path folder) {
        return AuditLog.open(folder, Clock.systemUTC());
    }

    static RunOptions options() {
        return RunOptions.of(SCHEMA);
    }
}
