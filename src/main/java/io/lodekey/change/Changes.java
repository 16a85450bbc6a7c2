package io.lodekey.change;

import io.lodekey.redis.Progress;
import io.lodekey.redis.Session;
import io.lodekey.store.AuditLog;
import java.util.Optional;

/// Carries plans out on a server, puts them back, compares. The one way in which existing keys are changed in bulk.
public final class Changes {
    private final Session session;
    private final AuditLog audit;

    /// Both stay the caller's to close.
    public Changes(Session session, AuditLog audit) {
        this.session = session;
        this.audit = audit;
    }

    /// Prepares to carry a plan out; one that was stopped or cut off is gone on with.
    public ChangeRun apply(PlanFile plan, RunOptions options) {
        return new ChangeRun(plan, session, audit, options, Direction.APPLY);
    }

    /// Prepares to put back what was done; an undo that was stopped or cut off is gone on with.
    public ChangeRun undo(PlanFile plan, RunOptions options) {
        return new ChangeRun(plan, session, audit, options, Direction.UNDO);
    }

    /// Compares the keys that were done with the plan. The session should be a fresh one, so that it sees what anyone
    /// sees.
    ///
    /// @throws InterruptedException if the thread was interrupted
    public VerifyReport verify(PlanFile plan, Progress progress) throws InterruptedException {
        return new Verifier(plan, session).run(progress);
    }

    /// Who changes keys on this server now; empty if nobody does.
    public Optional<RunHolder> running() {
        return RunLock.holder(session);
    }
}
