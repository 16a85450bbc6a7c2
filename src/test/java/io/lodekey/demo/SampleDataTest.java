package io.lodekey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.demo.RecordedKeys.Stored;
import io.lodekey.keyspace.Classification;
import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Its samples take some memory and go with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleDataTest {
    private static final Schema SCHEMA = SchemaLoader.bundled();
    private final RecordedKeys usual = RecordedKeys.of(20_000, 7);
    private final RecordedKeys smallest = RecordedKeys.of(SampleOptions.FEWEST, 3);

    List<Named<RecordedKeys>> samples() {
        return List.of(Named.of("the usual size", usual), Named.of("the smallest", smallest));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_777, 5_000, 20_001})
    void holdsExactlySoManyKeys(int keys) {
        var sample = RecordedKeys.of(keys, 11);

        assertThat(sample.writtenTwice()).isEmpty();
        assertThat(sample.keys()).hasSize(keys);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void coversEveryFamilyRuleAndPattern(RecordedKeys sample) {
        var seen = classified(sample);

        assertThat(SCHEMA.families()).allMatch(family -> seen.containsKey("family " + family.id()));
        assertThat(SCHEMA.legacyRules()).allMatch(rule -> seen.containsKey("rule " + rule.id()));
        assertThat(SCHEMA.legacyPatterns()).allMatch(pattern -> seen.containsKey("pattern " + pattern.id()));
        assertThat(seen).containsKeys("malformed", "unknown");
    }

    @Test
    void followsFromItsSeed() {
        var digest = smallest.digest();

        assertThat(RecordedKeys.of(SampleOptions.FEWEST, 3).digest()).isEqualTo(digest);
        assertThat(RecordedKeys.of(SampleOptions.FEWEST, 4).digest()).isNotEqualTo(digest);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasBothKindsOfCollision(RecordedKeys sample) {
        var targets = targets(sample);

        assertThat(targets.entrySet())
                .anyMatch(e -> e.getKey().startsWith("doc:ocr:") && e.getValue().size() == 2)
                .anyMatch(e -> e.getKey().startsWith("job:textract:status:")
                        && e.getValue().size() == 2);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasOccupiedTargetsWithTheSameAndWithAnotherValue(RecordedKeys sample) {
        var same = new HashMap<String, Integer>();
        targets(sample).forEach((target, sources) -> {
            var there = sample.keys().get(target);
            if (there != null) {
                var equal = there.text().equals(sources.getFirst().text());
                same.merge(target.substring(0, target.indexOf(':')) + " " + equal, 1, Integer::sum);
            }
        });

        assertThat(same).containsKeys("doc true", "doc false", "job false", "cache false");
    }

    @Test
    void hasOldNamesWhoseTargetIsUnknownOrWhoseTypeIsWrong() {
        assertThat(usual.keys().values())
                .anyMatch(key -> legacy(key) instanceof Classification.Legacy(var rule)
                        && SCHEMA.renamed(rule, key.name()).isEmpty())
                .anyMatch(key -> legacy(key) instanceof Classification.Legacy(var rule)
                        && !rule.types().isEmpty()
                        && !rule.types().contains(key.type()));
    }

    @Test
    void breaksTypesAndTimesOfTheSchemaHereAndThere() {
        assertThat(count(key -> fits(key) && !family(key).accepts(key.type()))).isBetween(7L, 30L);
        assertThat(count(key -> fits(key) && !family(key).ttl().conforms(key.millis())))
                .isBetween(10L, 60L);
        assertThat(count(key -> fits(key)
                        && family(key).accepts(key.type())
                        && family(key).ttl().conforms(key.millis())))
                .isGreaterThan(17_500);
    }

    @Test
    void listsLeadToTextsAndSetsToEmbeddings() {
        var names = new Names();
        var lists = new ArrayList<String>();
        for (var key : usual.keys().values()) {
            if (fits(key) && family(key).id().equals("doc_chunks_list") && key.type() == KeyType.STRING) {
                for (var id : key.text().replaceAll("[\\[\\]\"]", "").split(",")) {
                    assertThat(id.isEmpty() || usual.has(names.of("doc_chunk_text", "chunk_uuid", id)))
                            .isTrue();
                    lists.add(id);
                }
            }
            if (fits(key) && family(key).id().equals("emb_doc_chunks") && key.value() instanceof List<?> members) {
                var stored = members.stream()
                        .filter(id -> usual.has(names.of("emb_chunk", "chunk_id", (String) id, "version", "1")))
                        .count();
                assertThat(stored).isGreaterThanOrEqualTo(members.size() - 1L);
            }
        }
        assertThat(lists).hasSizeGreaterThan(5_000);
    }

    @Test
    void looksLikeALargeInstallation() {
        var seen = classified(usual);

        assertThat(seen.get("family emb_chunk")).isBetween(4_600, 5_200);
        assertThat(seen.get("family doc_chunk_text")).isBetween(5_400, 6_000);
        assertThat(seen.get("family doc_entities")).isBetween(2_200, 2_500);
        assertThat(seen.get("family doc_ocr_result")).isBetween(240, 270);
        assertThat(count(key -> legacy(key) instanceof Classification.Legacy)).isBetween(1_550L, 1_700L);
        assertThat(count(key -> legacy(key) instanceof Classification.LegacyWithoutRule))
                .isBetween(300L, 350L);
        assertThat(count(key -> legacy(key) instanceof Classification.Unknown)).isBetween(55L, 90L);
        assertThat(count(key -> key.millis() == KeySink.NEVER)).isBetween(450L, 750L);
    }

    @Test
    void everyTypeHasACollectionOfTenThousandsOfElements() {
        for (var type : List.of(KeyType.LIST, KeyType.SET, KeyType.ZSET, KeyType.HASH, KeyType.STREAM)) {
            assertThat(usual.keys().values()).anyMatch(key -> key.type() == type && key.elements() >= 12_000);
        }
    }

    @Test
    void namesAndValuesAreNotAllText() {
        assertThat(usual.keys().keySet()).contains("").anyMatch(name -> name.contains("\\xff"));
        assertThat(count(key -> key.text().contains("\ufffd"))).isGreaterThan(4_000);
    }

    @Test
    void nothingExpiresAtOnce() {
        assertThat(usual.keys().values())
                .allMatch(key -> key.millis() == KeySink.NEVER || key.millis() >= Times.SHORTEST);
    }

    private static Classification legacy(Stored key) {
        return SCHEMA.classify(key.name());
    }

    private static boolean fits(Stored key) {
        return SCHEMA.classify(key.name()) instanceof Classification.Fits;
    }

    private static Family family(Stored key) {
        return ((Classification.Fits) SCHEMA.classify(key.name())).family();
    }

    private long count(Predicate<Stored> which) {
        return usual.keys().values().stream().filter(which).count();
    }

    private static Map<String, Integer> classified(RecordedKeys sample) {
        var seen = new HashMap<String, Integer>();
        for (var key : sample.keys().values()) {
            var word =
                    switch (SCHEMA.classify(key.name())) {
                        case Classification.Fits(var family) -> "family " + family.id();
                        case Classification.Legacy(var rule) -> "rule " + rule.id();
                        case Classification.LegacyWithoutRule(var pattern) -> "pattern " + pattern.id();
                        case Classification.Malformed _ -> "malformed";
                        case Classification.Unknown _ -> "unknown";
                    };
            seen.merge(word, 1, Integer::sum);
        }
        return seen;
    }

    /// New names, printed, with the old keys that would get them.
    private static Map<String, List<Stored>> targets(RecordedKeys sample) {
        var targets = new HashMap<String, List<Stored>>();
        for (var key : sample.keys().values()) {
            if (SCHEMA.classify(key.name()) instanceof Classification.Legacy(var rule)) {
                SCHEMA.renamed(rule, key.name())
                        .ifPresent(target -> targets.computeIfAbsent(KeyText.print(target), _ -> new ArrayList<>())
                                .add(key));
            }
        }
        return targets;
    }
}
