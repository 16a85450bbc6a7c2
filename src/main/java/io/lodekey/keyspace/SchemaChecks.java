package io.lodekey.keyspace;

import io.lodekey.keyspace.SchemaDraft.Placed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Holds the parts of a draft against each other.
final class SchemaChecks {
    private final SchemaDraft draft;
    private final Problems problems;

    SchemaChecks(SchemaDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void all(SchemaParameters parameters) {
        clashes(draft.families, Family::template);
        clashes(draft.rules, LegacyRule::from);
        clashes(draft.patterns, LegacyPattern::template);
        draft.references.forEach(this::reference);
        draft.rules.forEach(this::rule);
        parameters.ttls().forEach(this::bound);
    }

    /// Every pair once. Pairs of different tiers never clash: families beat rules beat patterns.
    private <T> void clashes(List<Placed<T>> parts, Function<T, Template> template) {
        for (int i = 0; i < parts.size(); i++) {
            Placed<T> part = parts.get(i);
            for (Placed<T> earlier : parts.subList(0, i)) {
                Overlap.of(template.apply(earlier.value()), template.apply(part.value()))
                        .filter(Overlap::clashes)
                        .ifPresent(overlap -> problems.at(part.line(), part.owner(), clash(earlier, overlap)));
            }
        }
    }

    private static String clash(Placed<?> earlier, Overlap overlap) {
        String why = overlap.sameShape() ? "has the same shape" : "neither is the more literal";
        return "the template clashes with %s of line %d (%s): both fit '%s'"
                .formatted(earlier.owner(), earlier.line(), why, overlap.example());
    }

    private void reference(Placed<Reference> placed) {
        Reference reference = placed.value();
        String target = reference.targetFamily();
        if (!target.isBlank() && !draft.ids.containsKey(target)) {
            problem(placed, "the reference leads to nothing: there is no family %s".formatted(target));
        }
        family(target).ifPresent(family -> {
            if (!reference.variable().isBlank() && !variables(family).contains(reference.variable())) {
                problem(
                        placed,
                        "the reference leads to nothing: %s has no variable %s"
                                .formatted(target, reference.variable()));
            }
        });
        family(placed.owner()).ifPresent(source -> {
            reference
                    .nameVariable()
                    .filter(variable -> !variables(source).contains(variable))
                    .ifPresent(variable -> problem(
                            placed,
                            "the reference comes from nothing: %s has no variable %s"
                                    .formatted(source.template().text(), variable)));
            Optional<KeyType> needed = holder(reference.kind());
            if (needed.isPresent() && !source.types().isEmpty() && !source.accepts(needed.get())) {
                problem(
                        placed,
                        "ids of this kind stand in a %s, which the family is not"
                                .formatted(needed.get().word()));
            }
        });
    }

    /// The type of value that holds ids of this kind.
    private static Optional<KeyType> holder(ReferenceKind kind) {
        return switch (kind) {
            case JSON_ARRAY -> Optional.of(KeyType.STRING);
            case SET_MEMBERS -> Optional.of(KeyType.SET);
            case NAME -> Optional.empty();
        };
    }

    private void rule(Placed<LegacyRule> placed) {
        LegacyRule rule = placed.value();
        Set<String> from = Set.copyOf(rule.from().variables());
        Set<String> to = Set.copyOf(rule.to().variables());
        missing(rule.from(), to)
                .ifPresent(names -> problem(
                        placed, "the target %s misses %s: two old names would become one".formatted(rule.to(), names)));
        missing(rule.to(), from)
                .ifPresent(names -> problem(
                        placed, "the target %s needs %s, which the old name hasn't".formatted(rule.to(), names)));
        boolean reachable = draft.families.stream()
                .anyMatch(family ->
                        Overlap.of(family.value().template(), rule.to()).isPresent());
        // A family that couldn't be read may be the one; its own problem is told already.
        if (!reachable && draft.families.size() == draft.ids.size()) {
            problem(placed, "the target %s leads to nothing: it fits no family".formatted(rule.to()));
        }
    }

    /// The variables of `template` that are not in `there`, as text.
    private static Optional<String> missing(Template template, Set<String> there) {
        return Optional.of(template.variables().stream()
                        .filter(variable -> !there.contains(variable))
                        .map(variable -> "{" + variable + "}")
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }

    private void bound(String id, Duration bound) {
        String variable = "REDIS_TTL_" + id.toUpperCase(Locale.ROOT);
        if (!draft.ids.containsKey(id)) {
            problems.at(0, id, variable + " sets the time to live of a family that the schema hasn't");
        } else if (!bound.isPositive()) {
            problems.at(0, id, variable + " must be longer than nothing");
        }
    }

    private Optional<Family> family(String id) {
        return draft.families.stream()
                .map(Placed::value)
                .filter(family -> family.id().equals(id))
                .findFirst();
    }

    private static List<String> variables(Family family) {
        return family.template().variables();
    }

    private void problem(Placed<?> placed, String message) {
        problems.at(placed.line(), placed.owner(), message);
    }
}
