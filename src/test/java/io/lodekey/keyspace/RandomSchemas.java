package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Schemas and names of so few different segments that they meet in every way.
final class RandomSchemas {
    static final List<String> TEXTS = List.of("", "a", "b", "ab", "v", "v1", "a1", "a12", "x");
    private static final List<String> LITERALS = List.of("a", "b", "ab", "v1", "a", "b", "");
    private static final List<String> PREFIXES = List.of("v", "a", "a1");

    private final Random random;

    RandomSchemas(long seed) {
        random = new Random(seed);
    }

    Template template() {
        int size = 1 + random.nextInt(4);
        String text = IntStream.range(0, size)
                .mapToObj(i -> segment(i, i == size - 1))
                .collect(Collectors.joining(":"));
        return text.isEmpty() ? template() : Template.of(text);
    }

    private String segment(int i, boolean last) {
        return switch (random.nextInt(last ? 7 : 6)) {
            case 0, 1, 2 -> LITERALS.get(random.nextInt(LITERALS.size()));
            case 3 -> PREFIXES.get(random.nextInt(PREFIXES.size())) + "{p" + i + "}";
            case 4, 5 -> "{s" + i + "}";
            default -> "{r" + i + "...}";
        };
    }

    Schema schema() {
        List<Family> families = new ArrayList<>();
        for (Template template : unclashing(12)) {
            boolean rest = template.text().endsWith("...}");
            Template shape = Template.of(template.text(), !rest && random.nextBoolean());
            int index = families.size();
            families.add(new Family(
                    index,
                    "f" + index,
                    "",
                    shape,
                    Set.of(),
                    TtlRule.any(),
                    Role.STATE,
                    MissCost.NONE,
                    List.of(),
                    "",
                    false));
        }
        List<LegacyRule> rules = new ArrayList<>();
        unclashing(4).forEach(t -> rules.add(new LegacyRule(rules.size(), t, t, Set.of(), false, "")));
        List<LegacyPattern> patterns = new ArrayList<>();
        unclashing(4).forEach(t -> patterns.add(new LegacyPattern(patterns.size(), t, "")));
        return new Schema("random", families, rules, patterns);
    }

    private List<Template> unclashing(int most) {
        List<Template> templates = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Template next = template();
            if (templates.stream()
                    .noneMatch(t -> Overlap.of(t, next).filter(Overlap::clashes).isPresent())) {
                templates.add(next);
            }
        }
        return templates;
    }

    byte[] name() {
        int size = 1 + random.nextInt(5);
        return IntStream.range(0, size)
                .mapToObj(i -> TEXTS.get(random.nextInt(TEXTS.size())))
                .collect(Collectors.joining(":"))
                .getBytes(ISO_8859_1);
    }
}
