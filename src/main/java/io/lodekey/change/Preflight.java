package io.lodekey.change;

import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Session;
import io.lodekey.store.AuditState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is looked at before a run begins. Nothing is written to the server here.
final class Preflight {
    /// Of the keys that were looked at, one in so many may be gone or of another type.
    private static final int ONE_IN = 100;
    private static final int SAMPLE = 1_000;
    private static final int PROBES = 20;

    private final PlanFile plan;
    private final Session session;

    Preflight(PlanFile plan, Session session) {
        this.plan = plan;
        this.session = session;
    }

    /// Whether the file is whole and the run makes sense.
    void checkPlan(Direction direction) {
        if (!plan.isSealed()) {
            throw new ChangeRefused.NotNow(
                    "The plan in %s was never finished, so nothing was changed: plan again.".formatted(plan.path()));
        }
        Optional<AuditState> state = plan.state();
        if (direction == Direction.APPLY
                && (state.equals(Optional.of(AuditState.UNDONE))
                        || !plan.journal().isEmpty(Direction.UNDO))) {
            throw new ChangeRefused.NotNow("This change was undone, so nothing was changed: plan again.");
        }
        if (direction == Direction.UNDO && plan.journal().isEmpty(Direction.APPLY)) {
            throw new ChangeRefused.NotNow("This plan was never carried out, so there is nothing to undo.");
        }
        if (!plan.computeDigest().equals(plan.digest())) {
            throw new ChangeRefused.Tampered(plan.path().toString());
        }
    }

    /// Whether this server takes such changes.
    void checkServer() {
        if (session.facts().readOnly()) {
            throw new RedisFailure.ReadOnlyRefused(
                    "This session is read-only, so nothing was changed: open it without read-only to change something.",
                    "RENAMENX");
        }
        if (session.facts().mode().equals("cluster")) {
            throw new ChangeRefused.NotNow(
                    "Keys of a Cluster cannot be changed in bulk yet, because a new name may live on another node.");
        }
    }

    /// In what way the world has drifted from the plan; empty if in none.
    List<Drift> drifts(String schemaDigest, Sight sight, Direction direction) {
        var drifts = new ArrayList<Drift>();
        PlanHeader header = plan.header();
        ServerIdentity here = ServerIdentity.of(session);
        if (!here.equals(header.server())) {
            drifts.add(new Drift(
                    Drift.Kind.SERVER,
                    "The plan was made for %s, and this is %s."
                            .formatted(header.server().sentencePart(), here.sentencePart())));
        }
        if (direction == Direction.UNDO) {
            return drifts;
        }
        if (!header.schemaDigest().equals(schemaDigest)) {
            drifts.add(new Drift(Drift.Kind.SCHEMA, "The key schema is not the one that the plan was made with."));
        }
        keyDrift(sight).ifPresent(drifts::add);
        return drifts;
    }

    private Optional<Drift> keyDrift(Sight sight) {
        long now = sight.now();
        List<PlannedKey> sample = plan.journal().sample(SAMPLE).stream()
                .filter(key -> !(key.change() instanceof PlannedChange.Restore))
                .filter(key -> key.expiresAt() == PlannedKey.NO_EXPIRY || key.expiresAt() > now)
                .toList();
        List<Seen> seen =
                sight.look(sample.stream().map(key -> key.change().source()).toList());
        int differ = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (!seen.get(i).type().equals(Optional.of(sample.get(i).type()))) {
                differ++;
            }
        }
        return differ * ONE_IN > sample.size()
                ? Optional.of(new Drift(
                        Drift.Kind.KEYS,
                        "Of %d planned keys that were looked at, %d are gone or of another type."
                                .formatted(sample.size(), differ)))
                : Optional.empty();
    }

    /// Whether the user may do it.
    void checkPermissions(Channel channel, Set<Act> acts) {
        new Permissions(channel).check(acts, plan.journal().sample(PROBES));
    }

    /// What the plan is going to do.
    Set<Act> acts() {
        var acts = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) {
            if (plan.journal().planned(act) > 0) {
                acts.add(act);
            }
        }
        return acts;
    }
}
