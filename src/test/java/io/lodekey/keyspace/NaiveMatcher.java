package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// The matching rule as PRODUCT.md words it, without a trie: compares a name with every template, one after the other,
/// and takes the template that is the most literal in every segment. Reads templates by itself, from their text.
@NullMarked
final class NaiveMatcher {
    private static final Pattern VERSION = Pattern.compile("v[0-9]+");
    private static final Part[] NEVER = parts("never:fits:a:name:of:this:size");

    private final Schema schema;
    private final List<Part[]> families;
    private final List<Part[]> leads;
    private final List<Part[]> versioned;
    private final List<Part[]> rules;
    private final List<Part[]> patterns;

    /// A segment of a template: 0 literal, 1 prefixed, 2 variable, 3 rest.
    record Part(int rank, String text) {
        boolean fits(String segment) {
            return switch (rank) {
                case 0 -> segment.equals(text);
                case 1 -> segment.startsWith(text) && isDigits(segment.substring(text.length()));
                default -> !segment.isEmpty();
            };
        }

        private static boolean isDigits(String text) {
            return !text.isEmpty() && text.chars().allMatch(c -> "0123456789".indexOf(c) >= 0);
        }
    }

    NaiveMatcher(Schema schema) {
        this.schema = schema;
        families = all(schema.families().stream().map(Family::template).toList());
        rules = all(schema.legacyRules().stream().map(LegacyRule::from).toList());
        patterns = all(
                schema.legacyPatterns().stream().map(LegacyPattern::template).toList());
        leads = families.stream()
                .map(parts ->
                        Arrays.stream(parts).takeWhile(part -> part.rank() == 0).toArray(Part[]::new))
                .toList();
        // Those without a version keep their positions.
        versioned = schema.families().stream()
                .map(family -> family.template().versioned() ? families.get(family.index()) : NEVER)
                .toList();
    }

    private static List<Part[]> all(List<Template> templates) {
        return templates.stream().map(template -> parts(template.text())).toList();
    }

    static List<String> split(String text) {
        return List.of(text.split(":", -1));
    }

    static Part[] parts(String template) {
        return split(template).stream().map(NaiveMatcher::part).toArray(Part[]::new);
    }

    private static Part part(String segment) {
        int brace = segment.indexOf('{');
        if (segment.endsWith("...}")) {
            return new Part(3, "");
        }
        return switch (brace) {
            case -1 -> new Part(0, segment);
            case 0 -> new Part(2, "");
            default -> new Part(1, segment.substring(0, brace));
        };
    }

    Classification classify(byte[] name) {
        List<String> segments = split(new String(name, ISO_8859_1));
        OptionalInt family = family(segments);
        if (family.isPresent()) {
            return new Classification.Fits(schema.families().get(family.getAsInt()));
        }
        OptionalInt rule = best(rules, segments);
        if (rule.isPresent()) {
            return new Classification.Legacy(schema.legacyRules().get(rule.getAsInt()));
        }
        OptionalInt pattern = best(patterns, segments);
        if (pattern.isPresent()) {
            return new Classification.LegacyWithoutRule(schema.legacyPatterns().get(pattern.getAsInt()));
        }
        return beginsLike(segments)
                .<Classification>map(Classification.Malformed::new)
                .orElseGet(Classification.Unknown::new);
    }

    private OptionalInt family(List<String> segments) {
        OptionalInt plain = best(families, segments);
        boolean suffix =
                segments.size() > 1 && VERSION.matcher(segments.getLast()).matches();
        return plain.isPresent() || !suffix ? plain : best(versioned, segments.subList(0, segments.size() - 1));
    }

    private Optional<Family> beginsLike(List<String> segments) {
        Optional<Family> found = Optional.empty();
        int most = 0;
        for (Family family : schema.families()) {
            Part[] lead = leads.get(family.index());
            boolean longer = lead.length > most && segments.size() >= lead.length;
            if (longer && fits(lead, segments.subList(0, lead.length))) {
                most = lead.length;
                found = Optional.of(family);
            }
        }
        return found;
    }

    private static OptionalInt best(List<Part[]> templates, List<String> name) {
        int best = -1;
        for (int i = 0; i < templates.size(); i++) {
            if (fits(templates.get(i), name)
                    && (best < 0 || atLeastAsLiteral(templates.get(i), templates.get(best), name.size()))) {
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /// Whether the name, in segments, fits the template.
    static boolean fits(Part[] template, List<String> name) {
        boolean rest = template[template.length - 1].rank() == 3;
        if (rest ? name.size() < template.length : name.size() != template.length) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            if (!template[Math.min(i, template.length - 1)].fits(name.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether `a` is at least as literal as `b` in each of the first `size` segments.
    static boolean atLeastAsLiteral(Part[] a, Part[] b, int size) {
        for (int i = 0; i < size; i++) {
            Part left = a[Math.min(i, a.length - 1)];
            Part right = b[Math.min(i, b.length - 1)];
            boolean shorter = left.rank() == 1
                    && right.rank() == 1
                    && left.text().length() < right.text().length();
            if (left.rank() > right.rank() || shorter) {
                return false;
            }
        }
        return true;
    }
}
