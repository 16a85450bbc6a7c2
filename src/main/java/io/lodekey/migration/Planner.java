package io.lodekey.migration;

import io.lodekey.change.PlanFile;
import io.lodekey.change.PlanHeader;
import io.lodekey.change.ServerIdentity;
import io.lodekey.keyspace.Schema;
import io.lodekey.redis.Node;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.OwnTraffic;
import io.lodekey.redis.Progress;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Session;
import io.lodekey.redis.WalkRequest;
import io.lodekey.store.AuditLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Plans a migration: reads the whole keyspace once and writes a plan file. Sends nothing that changes the
/// server.
public final class Planner {
    /// A step of SCAN that a busy server does not feel.
    private static final int GENTLE_COUNT = 100;
    /// What a run moves in a second at the least; by it a plan knows what expires within the run.
    private static final long KEYS_PER_SECOND = 100_000;
    /// A run takes no less than this: it starts, looks at the plan and the server, and locks.
    private static final long SHORTEST_RUN_MILLIS = 1_000;

    private final Session session;
    private final Schema schema;
    private final PlanOptions options;
    private final String lodekeyVersion;

    public Planner(Session session, Schema schema, PlanOptions options, String lodekeyVersion) {
        this.session = session;
        this.schema = schema;
        this.options = options;
        this.lodekeyVersion = lodekeyVersion;
    }

    /// Plans on the calling thread, which should be a virtual one; interrupting it ends the walk within 200
    /// ms. What was begun and not finished is deleted.
    ///
    /// @param file which must not be there; readable by its owner only
    /// @param progress how many keys have been judged, of about how many
    /// @return the plan, open
    /// @throws RedisFailure when the connection breaks or the walk is not permitted
    /// @throws io.lodekey.store.StoreFailure when the file cannot be written
    public MigrationPlan plan(Path file, Progress progress) throws InterruptedException {
        PlanFile plan = PlanFile.create(
                file,
                new PlanHeader(
                        AuditLog.freshId(),
                        MigrationPlan.KIND,
                        SchemaMark.of(schema),
                        ServerIdentity.of(session),
                        session.facts().runId(),
                        Instant.now(),
                        lodekeyVersion));
        boolean whole = false;
        try {
            MigrationPlan migration = fill(plan, progress);
            whole = true;
            return migration;
        } finally {
            if (!whole) {
                plan.close();
                delete(file);
            }
        }
    }

    private MigrationPlan fill(PlanFile plan, Progress progress) throws InterruptedException {
        long start = System.nanoTime();
        OwnTraffic before = session.ledger().total();
        long keys = keys();
        Judge judge = new Judge(schema, SHORTEST_RUN_MILLIS + keys * 1_000 / KEYS_PER_SECOND);
        LintBook lints = new LintBook();
        RowWriter rows = new RowWriter(plan);
        ServerClock clock = ServerClock.of(session, session.nodes().getFirst());
        List<OldUse> uses = uses(judge);
        CandidateRows candidates =
                new CandidateRows(rows, lints, session.facts().mode().equals("cluster"));
        PlanRun run;
        try (TargetLook look = new TargetLook(session, uses, clock, candidates)) {
            run = new PlanRun(
                    judge,
                    look,
                    rows::add,
                    lints,
                    PlanRun.globs(schema, judge),
                    clock,
                    options.gentle(),
                    done -> progress.report(
                            done, keys < 0 ? OptionalLong.empty() : OptionalLong.of(Math.max(keys, done))));
            session.walk(new WalkRequest(OptionalLong.empty(), options.gentle() ? GENTLE_COUNT : 0, false), run);
            look.flush();
        }
        rows.flush();
        plan.index();
        plan.seal();
        List<Lint> found = new ArrayList<>(lints.lints());
        found.addAll(ruleLints(judge, uses));
        if (!session.facts().compatible().atLeast(7, 2)) {
            found.add(new Lint(LintKind.READING_TOUCHES, "", 0, List.of(), ""));
        }
        PlanFacts facts = new PlanFacts(
                run.scanned(),
                run.conforming(),
                run.own(),
                run.withoutRule(),
                run.unknown(),
                run.notPermitted(),
                candidates.crossSlot(),
                run.expiryUnseen(),
                session.ledger().total().minus(before),
                Duration.ofNanos(System.nanoTime() - start));
        return MigrationPlan.finish(plan, facts, found, schema);
    }

    private long keys() {
        try {
            return session.nodes().stream()
                    .filter(node -> node.role() == NodeRole.PRIMARY)
                    .mapToLong(session::keys)
                    .sum();
        } catch (RedisFailure.NotPermitted e) {
            return 0; // only progress and the guess of how long a run takes rest on it
        }
    }

    private List<OldUse> uses(Judge judge) {
        boolean frequency = countsFrequencies();
        return judge.rules().stream()
                .map(rule -> new OldUse(rule, options.inUseWithin().toSeconds(), frequency))
                .toList();
    }

    private boolean countsFrequencies() {
        try {
            Node node = session.nodes().getFirst();
            return session.info(node).text("maxmemory_policy").orElse("").endsWith("lfu");
        } catch (RedisFailure.NotPermitted e) {
            return false;
        }
    }

    private static List<Lint> ruleLints(Judge judge, List<OldUse> uses) {
        List<Lint> lints = new ArrayList<>();
        for (RuleFacts rule : judge.rules()) {
            if (rule.wholly() || !rule.shadows().isEmpty()) {
                String what = rule.wholly() ? "no name is left to this rule" : String.join("; ", rule.shadows());
                lints.add(new Lint(LintKind.RULE_SHADOWED, rule.rule().id(), 0, List.of(), what));
            }
            OldUse use = uses.get(rule.rule().index());
            if (rule.heartbeat() && use.asked() > 0) {
                lints.add(new Lint(LintKind.HEARTBEAT, rule.rule().id(), 0, List.of(), ""));
            }
            use.lint().ifPresent(lints::add);
        }
        return lints;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
