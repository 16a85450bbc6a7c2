package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.keyspace.KeyType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {
    private static final PlanHeader HEADER = new PlanHeader(
            "20261123-101010-abcdef",
            "migration",
            Plans.SCHEMA,
            new ServerIdentity("standalone", "redis-1:6379", 2),
            "run",
            Instant.ofEpochMilli(1_800_000_000_000L),
            "1.0.0");

    @TempDir
    Path folder;

    private static PlannedKey key(String source, String target, String rule) {
        return PlannedKey.of(
                new PlannedChange.Rename(source.getBytes(UTF_8), target.getBytes(UTF_8)),
                KeyType.HASH,
                4_102_444_800_000L,
                77,
                rule);
    }

    private static String name(PlannedKey key) {
        return new String(key.change().source(), UTF_8);
    }

    private static List<String> all(PlanFile plan, PlanFilter filter) {
        var names = new ArrayList<String>();
        Optional<PlannedKey> last = Optional.empty();
        for (List<PlannedKey> page = plan.page(filter, last, 3); !page.isEmpty(); page = plan.page(filter, last, 3)) {
            page.forEach(key -> names.add(name(key)));
            last = Optional.of(page.getLast());
        }
        return names;
    }

    @Test
    void keepsEveryColumnAcrossClosing() {
        Path file = folder.resolve("plan");
        var occupant = new PlannedKey.Occupant(KeyType.SET, PlannedKey.NO_EXPIRY, 5, Optional.of(false));
        var taken = new PlannedKey(
                0, key("a", "b", "r").change(), KeyType.HASH, 9, 8, "r", "occupied", Optional.of(occupant));
        String digest;
        try (PlanFile plan = PlanFile.create(file, HEADER)) {
            plan.add(List.of(key("x", "y", "r"), taken));
            plan.index();
            assertThat(plan.isSealed()).isFalse();
            digest = plan.seal();
            plan.note("report", "{}");
        }
        try (PlanFile plan = PlanFile.open(file)) {
            assertThat(plan.header()).isEqualTo(HEADER);
            assertThat(plan.isSealed()).isTrue();
            assertThat(plan.digest())
                    .isEqualTo(digest)
                    .isEqualTo(plan.computeDigest())
                    .hasSize(64);
            PlannedKey read = plan.find("a".getBytes(UTF_8)).orElseThrow();
            assertThat(read.occupant()).contains(occupant);
            assertThat(read.reason()).isEqualTo("occupied");
            assertThat(read.expiresAt()).isEqualTo(9);
            assertThat(plan.note("report")).contains("{}");
            assertThat(plan.tally()).isEqualTo(new Tally(0, 0, 0, 0, 0, 1, 1));
        }
    }

    @Test
    void dropsWhatScanGaveTwiceAndMarksEverySourceOfACollision() {
        try (PlanFile plan = PlanFile.create(folder.resolve("plan"), HEADER)) {
            plan.add(List.of(key("a", "t", "one"), key("b", "t", "two"), key("c", "u", "one"), key("a", "t", "one")));
            plan.add(List.of(key("c", "u", "one"), key("lock", "u", "one").without("lock-held")));
            assertThat(plan.index()).isEqualTo(2);
            plan.seal();
            assertThat(plan.wanting("t".getBytes(UTF_8)))
                    .extracting(PlanFileTest::name)
                    .containsExactlyInAnyOrder("a", "b");
            assertThat(plan.counts())
                    .containsExactlyInAnyOrder(
                            new PlanCount("one", PlanFile.COLLISION, 1, 77),
                            new PlanCount("two", PlanFile.COLLISION, 1, 77),
                            new PlanCount("one", "", 1, 77),
                            new PlanCount("one", "lock-held", 1, 77));
        }
    }

    @Test
    void givesPagesByRuleReasonAndPrefix() {
        try (PlanFile plan = PlanFile.create(folder.resolve("plan"), HEADER)) {
            var keys = new ArrayList<PlannedKey>();
            for (int i = 0; i < 20; i++) {
                PlannedKey key = key("k%02d".formatted(i), "t" + i, i % 2 == 0 ? "even" : "odd");
                keys.add(i % 5 == 0 ? key.without("expiring") : key);
            }
            plan.add(keys);
            plan.index();
            plan.seal();
            assertThat(all(plan, PlanFilter.all())).hasSize(20).isSorted();
            assertThat(all(plan, PlanFilter.all().withRule("odd"))).hasSize(10).doesNotHaveDuplicates();
            assertThat(all(plan, PlanFilter.planned())).hasSize(16).doesNotContain("k05", "k10");
            assertThat(all(plan, PlanFilter.all().withRule("odd").withReason("expiring")))
                    .containsExactly("k05", "k15");
            assertThat(all(plan, PlanFilter.all().withPrefix("k1".getBytes(UTF_8))))
                    .hasSize(10)
                    .isSorted();
            assertThat(all(
                            plan,
                            PlanFilter.planned()
                                    .withPrefix("k1".getBytes(UTF_8))
                                    .withRule("odd")))
                    .containsExactly("k11", "k13", "k17", "k19");
            assertThat(all(plan, PlanFilter.all().withRule("no such"))).isEmpty();
            assertThat(all(plan, PlanFilter.all().withPrefix(new byte[] {(byte) 0xFF})))
                    .isEmpty();
        }
    }

    @Test
    void isChangedByADecisionUntilItIsBegun() {
        try (PlanFile plan = PlanFile.create(folder.resolve("plan"), HEADER)) {
            plan.add(List.of(key("a", "t", "r"), key("b", "t", "r")));
            plan.index();
            String before = plan.seal();
            PlannedKey kept = plan.find("a".getBytes(UTF_8)).orElseThrow().without("");
            PlannedKey loser = plan.find("b".getBytes(UTF_8)).orElseThrow();
            var gone = new PlannedKey(
                    loser.row(),
                    new PlannedChange.Delete("b".getBytes(UTF_8)),
                    loser.type(),
                    loser.expiresAt(),
                    loser.bytes(),
                    loser.rule(),
                    "",
                    Optional.empty());
            assertThat(plan.amend(List.of(kept, gone))).isNotEqualTo(before);
            assertThat(plan.tally().planned()).isEqualTo(2);
            plan.journal().send(Direction.APPLY, Act.DELETE, List.of(gone), List.of(), List.of());
            assertThatThrownBy(() -> plan.amend(List.of(kept))).isInstanceOf(IllegalStateException.class);
        }
    }
}
