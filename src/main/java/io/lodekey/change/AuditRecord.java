package io.lodekey.change;

import io.lodekey.redis.Session;
import io.lodekey.store.AuditLog;
import io.lodekey.store.AuditStart;
import io.lodekey.store.AuditState;
import io.lodekey.store.ProcessMark;
import io.lodekey.text.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What one run tells the audit, and the plan's own file.
final class AuditRecord {
    private final AuditLog audit;
    private final PlanFile plan;
    private final RunOptions options;
    private final Session session;
    private final Direction direction;

    AuditRecord(AuditLog audit, PlanFile plan, RunOptions options, Session session, Direction direction) {
        this.audit = audit;
        this.plan = plan;
        this.options = options;
        this.session = session;
        this.direction = direction;
    }

    /// Durable when this returns.
    void begin(List<Drift> approved) {
        String change = plan.header().change();
        audit.resume(start());
        if (direction == Direction.UNDO) {
            audit.note(change, "undoing", "");
        }
        if (!approved.isEmpty()) {
            String what = approved.stream().map(Drift::sentence).collect(Collectors.joining(" "));
            audit.note(change, "approved", what);
            plan.note("approved", Instant.now() + " " + AuditLog.user() + ": " + what);
        }
        plan.state(AuditState.RUNNING);
    }

    private AuditStart start() {
        ServerIdentity server = ServerIdentity.of(session);
        long keys = plan.tally().planned();
        boolean deletes = plan.journal().planned(Act.DELETE) > 0;
        return new AuditStart(
                plan.header().change(),
                plan.header().kind(),
                Figures.count(keys) + " keys",
                server.sentencePart(),
                options.profile(),
                AuditLog.user(),
                ProcessMark.own(),
                keys,
                deletes ? Optional.of(Instant.now().plus(options.undoFor())) : Optional.empty(),
                Optional.of(plan.path()));
    }

    void end(AuditState state, String why) {
        plan.state(state);
        String outcome = plan.journal().tally(direction).sentencePart();
        audit.complete(plan.header().change(), state, why.isEmpty() ? outcome : outcome + ". " + why);
    }
}
