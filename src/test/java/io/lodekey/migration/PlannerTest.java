package io.lodekey.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.change.PlanFilter;
import io.lodekey.change.PlannedChange;
import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.Schema;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {
    private final Schema schema = OldKeyspace.schema();
    private TestServer server;
    private RawRedis raw;
    private Session session;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        server = TestServers.any();
        raw = server.raw();
        session = server.open();
    }

    @AfterEach
    void stop() {
        session.close();
        raw.close();
        server.close();
    }

    @Test
    void aPlanIsExactlyWhatMustMoveKeyForKey() throws Exception {
        OldKeyspace keys = new OldKeyspace(raw, 3_000);
        try (MigrationPlan plan = plan()) {
            assertThat(planned(plan)).isEqualTo(keys.moves());
            assertThat(plan.moves()).isEqualTo(keys.moves().size());
        }
    }

    @Test
    void keysWithARuleAreMovesAndConflictsAndKeptOnes() throws Exception {
        OldKeyspace keys = new OldKeyspace(raw, 10);
        try (MigrationPlan plan = plan()) {
            long withRule = plan.rules().stream().mapToLong(RuleCount::keys).sum();
            long kept = plan.kept().values().stream().mapToLong(Long::longValue).sum();

            assertThat(plan.conflicting()).isEqualTo(OldKeyspace.CONFLICTING);
            assertThat(plan.conflictTargets()).isEqualTo(OldKeyspace.CONFLICT_TARGETS);
            assertThat(plan.kept())
                    .containsEntry(SkipReason.LOCK_HELD, 2L)
                    .containsEntry(SkipReason.TYPE_MISMATCH, 1L)
                    .containsEntry(SkipReason.TARGET_UNKNOWN, 1L)
                    .containsEntry(SkipReason.EXPIRING, 1L);
            assertThat(withRule).isEqualTo(keys.moves().size() + OldKeyspace.CONFLICTING + kept);
            assertThat(plan.facts().unknown()).isEqualTo(3);
            assertThat(plan.facts().withoutRule()).isEqualTo(1);
            assertThat(plan.facts().scanned())
                    .isEqualTo(session.keys(session.nodes().getFirst()));
        }
    }

    @Test
    void everySourceOfACollisionIsNamedAndTheTakenNameIsComparedByContent() throws Exception {
        new OldKeyspace(raw, 0);
        try (MigrationPlan plan = plan()) {
            Map<String, Conflict> conflicts = new TreeMap<>();
            plan.conflicts(100).forEach(each -> conflicts.put(KeyText.print(each.target()), each));

            assertThat(conflicts).hasSize(6);
            assertThat(sources(conflicts.get("new:both"))).containsExactly("old:both", "older:both");
            assertThat(conflicts.get("new:both").kind()).isEqualTo(Conflict.Kind.COLLISION);
            assertThat(sources(conflicts.get("new:taken twice")))
                    .containsExactly("old:taken twice", "older:taken twice");
            assertThat(conflicts.get("new:taken twice").kind()).isEqualTo(Conflict.Kind.OCCUPIED);
            assertThat(same(conflicts.get("new:taken by the same"))).contains(true);
            assertThat(same(conflicts.get("new:taken by the same set"))).contains(true);
            assertThat(same(conflicts.get("new:taken by another"))).contains(false);
            assertThat(same(conflicts.get("new:taken twice"))).contains(false);
            assertThat(conflicts
                            .get("new:taken by another")
                            .occupant()
                            .orElseThrow()
                            .expiresAt())
                    .isGreaterThan(System.currentTimeMillis());
        }
    }

    @Test
    void everyLintTellsHowManyAndWhich() throws Exception {
        new OldKeyspace(raw, 10);
        try (MigrationPlan plan = plan()) {
            assertThat(plan.lints())
                    .extracting(Lint::kind)
                    .contains(
                            LintKind.COLLISION,
                            LintKind.OCCUPIED_SAME,
                            LintKind.OCCUPIED_OTHER,
                            LintKind.LOCK,
                            LintKind.TARGET_UNKNOWN,
                            LintKind.TYPE_MISMATCH,
                            LintKind.EXPIRING,
                            LintKind.IN_USE);
            assertThat(plan.lints())
                    .filteredOn(lint -> lint.kind() == LintKind.OCCUPIED_SAME)
                    .singleElement()
                    .satisfies(lint -> {
                        assertThat(lint.count()).isEqualTo(2);
                        assertThat(lint.samples()).hasSize(2);
                    });
            assertThat(plan.lints())
                    .filteredOn(lint -> lint.kind() == LintKind.COLLISION)
                    .singleElement()
                    .satisfies(lint -> assertThat(lint.count()).isEqualTo(4));
        }
    }

    @Test
    void planningChangesNothingOnTheServer() throws Exception {
        new OldKeyspace(raw, 100);
        raw.call("PEXPIRE", "old:nearly gone", "400000");
        Map<String, Contents.Value> before = Contents.of(raw);
        long dirty = raw.info("persistence", "rdb_changes_since_last_save");

        try (Session readOnly = Sessions.open(server.target().withReadOnly(true));
                MigrationPlan plan =
                        new Planner(readOnly, schema, PlanOptions.usual(), "test").plan(file(), (_, _) -> {})) {
            assertThat(plan.moves()).isPositive();
        }

        assertThat(raw.info("persistence", "rdb_changes_since_last_save")).isEqualTo(dirty);
        assertThat(Contents.of(raw)).isEqualTo(before);
    }

    @Test
    void aPlanReadAgainIsTheSame() throws Exception {
        new OldKeyspace(raw, 10);
        try (MigrationPlan made = plan();
                MigrationPlan read = MigrationPlan.of(io.lodekey.change.PlanFile.open(file()))) {
            assertThat(read.rules()).isEqualTo(made.rules());
            assertThat(read.facts().scanned()).isEqualTo(made.facts().scanned());
            assertThat(read.lints())
                    .extracting(Lint::kind)
                    .isEqualTo(made.lints().stream().map(Lint::kind).toList());
            assertThat(read.file().digest()).isEqualTo(made.file().digest());
        }
    }

    @Test
    void aWalkThatIsNotPermittedLeavesNoFile() {
        raw.call("ACL", "SETUSER", "blind", "on", ">pw", "~*", "+@all", "-scan");
        var target = server.target();
        var blind = new io.lodekey.redis.ServerTarget(
                new io.lodekey.settings.ServerAddress(target.address().topology(), false, 0, Optional.of("blind")),
                Optional.of(io.lodekey.settings.Secret.of("pw")),
                Optional.empty(),
                false,
                target.timeout(),
                "lodekey");
        try (Session as = Sessions.open(blind)) {
            assertThatThrownBy(() -> new Planner(as, schema, PlanOptions.usual(), "test").plan(file(), (_, _) -> {}))
                    .isInstanceOf(RedisFailure.NotPermitted.class);
        }
        assertThat(Files.exists(file())).isFalse();
    }

    @Test
    void aFreshLfuServerIsAskedForFrequencies() throws Exception {
        raw.call("CONFIG", "SET", "maxmemory-policy", "allkeys-lfu");
        new OldKeyspace(raw, 0);
        try (MigrationPlan plan = plan()) {
            assertThat(plan.lints())
                    .filteredOn(lint -> lint.kind() == LintKind.IN_USE)
                    .extracting(Lint::detail)
                    .allMatch(detail -> detail.contains("frequency"));
        }
    }

    @Test
    void nothingIsSaidOfUseWhereItCannotBeAsked() throws Exception {
        raw.call("ACL", "SETUSER", "default", "-object");
        try (RawRedis other = server.raw()) {
            other.call("SET", "old:a", "v");
        }
        try (MigrationPlan plan = plan()) {
            assertThat(plan.lints())
                    .extracting(Lint::kind)
                    .contains(LintKind.USE_UNKNOWN)
                    .doesNotContain(LintKind.IN_USE);
        }
    }

    private Path file() {
        return folder.resolve("test.plan");
    }

    private MigrationPlan plan() throws InterruptedException {
        return new Planner(session, schema, PlanOptions.usual(), "test").plan(file(), (_, _) -> {});
    }

    private static Map<String, String> planned(MigrationPlan plan) {
        Map<String, String> moves = new TreeMap<>();
        Optional<io.lodekey.change.PlannedKey> last = Optional.empty();
        List<io.lodekey.change.PlannedKey> page;
        do {
            page = plan.file().page(PlanFilter.planned(), last, 500);
            for (var row : page) {
                var rename = (PlannedChange.Rename) row.change();
                moves.put(KeyText.print(rename.source()), KeyText.print(rename.target()));
            }
            last = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
        } while (!page.isEmpty());
        return moves;
    }

    private static List<String> sources(Conflict conflict) {
        return conflict.sources().stream()
                .map(row -> KeyText.print(row.change().source()))
                .toList();
    }

    private static Optional<Boolean> same(Conflict conflict) {
        return conflict.occupant().orElseThrow().sameValue();
    }
}
