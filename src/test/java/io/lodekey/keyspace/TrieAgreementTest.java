package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrieAgreementTest {
    @Test
    void theTrieAgreesWithANaiveMatcherOnAMillionNamesOfTheBundledSchema() {
        Schema schema = SchemaLoader.bundled();
        var naive = new NaiveMatcher(schema);
        var names = new RandomNames(schema, 1);
        int[] seen = new int[5];
        for (int i = 0; i < 1_000_000; i++) {
            byte[] name = names.any();
            Classification found = schema.classify(name);
            seen[kind(found)]++;
            agree(naive.classify(name), found, name);
        }
        assertThat(Arrays.stream(seen).min().orElse(0)).isGreaterThan(10_000);
    }

    @Test
    void theTrieAgreesWithANaiveMatcherOnAMillionNamesOfRandomSchemas() {
        var random = new RandomSchemas(2);
        for (int i = 0; i < 500; i++) {
            Schema schema = random.schema();
            var naive = new NaiveMatcher(schema);
            for (int j = 0; j < 2_000; j++) {
                byte[] name = random.name();
                agree(naive.classify(name), schema.classify(name), name);
            }
        }
    }

    @Test
    void parsedNamesBelongToTheFamilyThatTheyAreClassifiedAs() {
        var random = new RandomSchemas(3);
        for (int i = 0; i < 200; i++) {
            Schema schema = random.schema();
            for (int j = 0; j < 500; j++) {
                byte[] name = random.name();
                Optional<ParsedKey> parsed = schema.parse(name);
                Optional<Family> classified = schema.classify(name) instanceof Classification.Fits(Family family)
                        ? Optional.of(family)
                        : Optional.empty();
                assertThat(parsed.map(ParsedKey::family).equals(classified)).isTrue();
                parsed.ifPresent(key -> assertThat(
                                Arrays.equals(schema.build(key.family().id(), key.variables()), name))
                        .isTrue());
            }
        }
    }

    /// By definition: two templates clash if some name fits both and neither is at least as literal as the other in
    /// every segment, or if they have the same shape.
    @Test
    void clashesAreThoseThatTryingEveryShortNameFinds() {
        List<List<String>> names = shortNames();
        var random = new RandomSchemas(4);
        int clashes = 0;
        for (int i = 0; i < 2_000; i++) {
            Template a = random.template();
            Template b = random.template();
            NaiveMatcher.Part[] left = NaiveMatcher.parts(a.text());
            NaiveMatcher.Part[] right = NaiveMatcher.parts(b.text());
            Optional<List<String>> both = names.stream()
                    .filter(name -> NaiveMatcher.fits(left, name) && NaiveMatcher.fits(right, name))
                    .findFirst();
            Optional<Overlap> overlap = Overlap.of(a, b);
            assertThat(overlap.isPresent()).as("%s and %s meet", a, b).isEqualTo(both.isPresent());
            if (both.isPresent()) {
                int size = Math.max(left.length, right.length);
                boolean leftFirst = NaiveMatcher.atLeastAsLiteral(left, right, size);
                boolean rightFirst = NaiveMatcher.atLeastAsLiteral(right, left, size);
                assertThat(overlap.get().clashes()).as("%s and %s clash", a, b).isEqualTo(leftFirst == rightFirst);
                List<String> example = NaiveMatcher.split(overlap.get().example());
                assertThat(NaiveMatcher.fits(left, example) && NaiveMatcher.fits(right, example))
                        .as("%s fits %s and %s", example, a, b)
                        .isTrue();
                clashes += overlap.get().clashes() ? 1 : 0;
            }
        }
        assertThat(clashes).isGreaterThan(50);
    }

    private static List<List<String>> shortNames() {
        List<String> texts = new ArrayList<>(RandomSchemas.TEXTS);
        texts.remove("x");
        List<List<String>> names = new ArrayList<>();
        List<List<String>> longest = List.of(List.of());
        for (int size = 1; size <= 4; size++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> name : longest) {
                for (String text : texts) {
                    List<String> next = new ArrayList<>(name);
                    next.add(text);
                    longer.add(next);
                }
            }
            names.addAll(longer);
            longest = longer;
        }
        return names;
    }

    private static void agree(Classification naive, Classification found, byte[] name) {
        if (!naive.equals(found)) {
            assertThat(found).as(new String(name, ISO_8859_1)).isEqualTo(naive);
        }
    }

    private static int kind(Classification classification) {
        return switch (classification) {
            case Classification.Fits _ -> 0;
            case Classification.Legacy _ -> 1;
            case Classification.LegacyWithoutRule _ -> 2;
            case Classification.Malformed _ -> 3;
            case Classification.Unknown _ -> 4;
        };
    }
}
