package io.lodekey.change;

import io.lodekey.redis.Lease;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Session;
import io.lodekey.store.AuditLog;
import io.lodekey.store.AuditState;
import io.lodekey.store.StoreFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One run that carries a plan out, goes on with it, or puts it back. [#run] blocks; everything else here may be called
/// from any thread meanwhile.
public final class ChangeRun {
    private final PlanFile plan;
    private final Session session;
    private final AuditLog audit;
    private final RunOptions options;
    private final Direction direction;
    private final Throttle throttle;
    private final Gate gate = new Gate();

    ChangeRun(PlanFile plan, Session session, AuditLog audit, RunOptions options, Direction direction) {
        this.plan = plan;
        this.session = session;
        this.audit = audit;
        this.options = options;
        this.direction = direction;
        this.throttle = new Throttle(options.rate(), options.gentle());
    }

    /// The speed, to be changed at will.
    public Throttle throttle() {
        return throttle;
    }

    /// Stops before the next window, and goes on at [#proceed()]. The lock is kept meanwhile.
    public void pause() {
        gate.pause();
    }

    public void proceed() {
        gate.proceed();
    }

    /// Ends the run within a second, with everything saved so that it can be gone on with.
    public void cancel() {
        gate.cancel();
    }

    /// Runs to the end, or to where it is stopped. Interrupting the thread stops it as [#cancel()] does; the interrupt
    /// is kept.
    ///
    /// @param listener is told how far it is, on this thread
    /// @throws ChangeRefused before anything was written
    /// @throws RedisFailure if the server refuses, or cannot be reached before the run has begun
    /// @throws StoreFailure if the journal or the backup cannot be written; what was done is in the journal
    public ChangeSummary run(Consumer<ChangeProgress> listener) {
        long start = System.nanoTime();
        var reporter = new Reporter(listener);
        var preflight = new Preflight(plan, session);
        preflight.checkServer();
        reporter.begin();
        preflight.checkPlan(direction);
        try (Channel channel = channel(reporter)) {
            var sight = new Sight(channel, session.facts().compatible());
            if (isDecided()) {
                return summary(AuditState.DONE, "", start, Optional.empty());
            }
            List<Drift> drifts = preflight.drifts(options.schemaDigest(), sight, direction);
            if (!drifts.isEmpty() && !options.approveDrift()) {
                throw new ChangeRefused.Drifted(drifts);
            }
            Set<Act> acts = preflight.acts();
            preflight.checkPermissions(channel, acts);
            var lock = new RunLock(session, gate, note -> reporter.waiting(ChangePhase.WAITING_FOR_LOCK, note));
            try (Lease lease = lock.take(plan.header().change())) {
                var record = new AuditRecord(audit, plan, options, session, direction);
                record.begin(drifts);
                var place = new Workplace(
                        plan, session, options, direction, throttle, gate, channel, sight, lease, reporter);
                return conclude(record, new ChangeWork(place), acts, start);
            }
        } catch (Stopped stopped) {
            throw new RedisFailure.Unreachable(stopped.sentence() + " Nothing was changed.");
        }
    }

    private ChangeSummary conclude(AuditRecord record, ChangeWork work, Set<Act> acts, long start) {
        AuditState state = AuditState.FAILED;
        String why = "";
        try {
            work.run(acts);
            state = direction == Direction.APPLY ? AuditState.DONE : AuditState.UNDONE;
        } catch (Stopped stopped) {
            state = AuditState.STOPPED;
            why = stopped.sentence();
        } catch (RedisFailure | StoreFailure failure) {
            state = AuditState.STOPPED;
            why = String.valueOf(failure.getMessage());
            throw failure;
        } finally {
            record.end(state, why);
        }
        return summary(state, why, start, work.backup());
    }

    /// A plan that was carried out to the end is left alone, and so is the server.
    private boolean isDecided() {
        return direction == Direction.APPLY
                && plan.state().equals(Optional.of(AuditState.DONE))
                && plan.tally().pending() == 0;
    }

    private ChangeSummary summary(AuditState state, String why, long start, Optional<BackupFacts> backup) {
        return new ChangeSummary(
                plan.header().change(),
                state,
                plan.journal().tally(direction),
                Duration.ofNanos(System.nanoTime() - start),
                why,
                backup);
    }

    private Channel channel(Reporter reporter) {
        return new Channel(session, gate, options.patience(), note -> reporter.waiting(ChangePhase.RECONNECTING, note));
    }
}
