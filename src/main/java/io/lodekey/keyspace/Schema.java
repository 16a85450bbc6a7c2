package io.lodekey.keyspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The contract for the names of a keyspace: families, rules for old names, patterns of old names
/// without a rule. Immutable; made by [SchemaLoader].
///
/// Names may hold any byte, be empty or be very long. The cost of looking at one follows its own
/// length, at worst, and not the number of families.
public final class Schema {
    private static final String VERSION = Segment.VERSION.variable();

    private final String name;
    private final List<Family> families;
    private final List<LegacyRule> legacyRules;
    private final List<LegacyPattern> legacyPatterns;
    private final Map<String, Family> familiesById;
    private final Trie plain;
    private final Trie versioned;
    private final Trie rules;
    private final Trie patterns;
    private final Classification[] fits;
    private final Classification[] malformed;
    private final Classification[] legacy;
    private final Classification[] legacyWithoutRule;
    private final Classification unknown = new Classification.Unknown();

    /// Expects what the loader has checked: indexes in order, ids unique, no clash within a list.
    Schema(String name, List<Family> families, List<LegacyRule> legacyRules, List<LegacyPattern> legacyPatterns) {
        this.name = name;
        this.families = List.copyOf(families);
        this.legacyRules = List.copyOf(legacyRules);
        this.legacyPatterns = List.copyOf(legacyPatterns);
        familiesById = families.stream().collect(Collectors.toUnmodifiableMap(Family::id, Function.identity()));
        plain = trie(families.stream().map(Family::template).toList());
        var suffixed = new Trie.Builder();
        families.stream()
                .filter(family -> family.template().versioned())
                .forEach(family -> suffixed.add(family.template().withSuffix(), family.index()));
        versioned = suffixed.build();
        rules = trie(legacyRules.stream().map(LegacyRule::from).toList());
        patterns = trie(legacyPatterns.stream().map(LegacyPattern::template).toList());
        fits = answers(families, Classification.Fits::new);
        malformed = answers(families, Classification.Malformed::new);
        legacy = answers(legacyRules, Classification.Legacy::new);
        legacyWithoutRule = answers(legacyPatterns, Classification.LegacyWithoutRule::new);
    }

    private static Trie trie(List<Template> templates) {
        var builder = new Trie.Builder();
        for (int i = 0; i < templates.size(); i++) {
            builder.add(templates.get(i), i);
        }
        return builder.build();
    }

    private static <T> Classification[] answers(List<T> about, Function<T, Classification> answer) {
        return about.stream().map(answer).toArray(Classification[]::new);
    }

    /// What the schema calls itself.
    public String name() {
        return name;
    }

    /// All families, in the order of the file; each knows its index.
    public List<Family> families() {
        return families;
    }

    /// All rules for old names, in the order of the file; each knows its index.
    public List<LegacyRule> legacyRules() {
        return legacyRules;
    }

    /// All patterns of old names without a rule, in the order of the file; each knows its index.
    public List<LegacyPattern> legacyPatterns() {
        return legacyPatterns;
    }

    /// The family called `id`.
    public Optional<Family> family(String id) {
        return Optional.ofNullable(familiesById.get(id));
    }

    /// What `name` is. Families beat rules, rules beat patterns; a name that fits none of them is
    /// malformed if it begins with the literal segments of a family (the family with the most of
    /// them), else unknown.
    ///
    /// Allocates nothing, never throws.
    public Classification classify(byte[] name) {
        int found = plain.find(name);
        if (found != Trie.NONE) {
            return fits[found];
        }
        found = findVersioned(name);
        if (found != Trie.NONE) {
            return fits[found];
        }
        found = rules.find(name);
        if (found != Trie.NONE) {
            return legacy[found];
        }
        found = patterns.find(name);
        if (found != Trie.NONE) {
            return legacyWithoutRule[found];
        }
        found = plain.lead(name);
        return found == Trie.NONE ? unknown : malformed[found];
    }

    /// The family that `name` fits and the values of its variables; empty when it fits none.
    public Optional<ParsedKey> parse(byte[] name) {
        int found = plain.find(name);
        if (found != Trie.NONE) {
            Family family = families.get(found);
            return Optional.of(new ParsedKey(family, NameParts.of(family.template(), name)));
        }
        found = findVersioned(name);
        if (found != Trie.NONE) {
            Family family = families.get(found);
            return Optional.of(
                    new ParsedKey(family, NameParts.of(family.template().withSuffix(), name)));
        }
        return Optional.empty();
    }

    /// The name of a key of the family `familyId`. A value for `version` adds the version suffix
    /// where the family may carry one. What is built parses back to the same family and values.
    ///
    /// @throws KeyNameException when there is no such family; when a value is missing, is of no
    ///     variable, or doesn't suit its variable (empty, a colon in a single segment, no digits);
    ///     or when the name would be another family's. The message names template and variable.
    public byte[] build(String familyId, Map<String, byte[]> variables) {
        Family family = known(familyId);
        byte[] built = NameParts.build(template(family, variables), variables);
        if (!(classify(built) instanceof Classification.Fits(Family fitted)) || fitted.index() != family.index()) {
            throw new KeyNameException("%s: the name %s is one of %s"
                    .formatted(family.template().text(), KeyText.print(built), ownerOf(built)));
        }
        return built;
    }

    /// The glob, as `SCAN … MATCH` takes it, that matches every name of the family `familyId` with
    /// these values. `*`, `?`, `[`, `]` and `\` in values and literals are escaped. What is open
    /// matches anything, colons too: the glob may match names of other families, so who uses it
    /// asks [#classify] again. Names with a version suffix are matched if `version` is known, or if
    /// the last segment is an open variable.
    ///
    /// @throws KeyNameException when there is no such family, or a value is of no variable or
    ///     doesn't suit it
    public byte[] pattern(String familyId, Map<String, byte[]> known) {
        return NameParts.pattern(template(known(familyId), known), known);
    }

    /// The new name of a key with the old name `name`; empty when the name that the rule makes fits
    /// no family. Also computed for rules that are held, which must not be carried out.
    ///
    /// @throws IllegalArgumentException when `name` is no old name of `rule`
    public Optional<byte[]> renamed(LegacyRule rule, byte[] name) {
        if (rules.find(name) != rule.index()) {
            throw new IllegalArgumentException(
                    "%s is no name of the rule %s".formatted(KeyText.print(name), rule.id()));
        }
        byte[] renamed = NameParts.join(rule.to(), NameParts.of(rule.from(), name));
        boolean fitsFamily = plain.find(renamed) != Trie.NONE || findVersioned(renamed) != Trie.NONE;
        return fitsFamily ? Optional.of(renamed) : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s: %d families, %d legacy rules, %d legacy patterns"
                .formatted(name, families.size(), legacyRules.size(), legacyPatterns.size());
    }

    private Family known(String familyId) {
        Family family = familiesById.get(familyId);
        if (family == null) {
            throw new KeyNameException("the schema %s has no family %s".formatted(name, familyId));
        }
        return family;
    }

    private static Template template(Family family, Map<String, byte[]> variables) {
        boolean suffix = family.template().versioned() && variables.containsKey(VERSION);
        return suffix ? family.template().withSuffix() : family.template();
    }

    /// A name ends in a version only if it ends in a digit; most don't, and are spared the walk.
    private int findVersioned(byte[] name) {
        return name.length > 0 && Colons.digits(name, name.length - 1, name.length) ? versioned.find(name) : Trie.NONE;
    }

    private String ownerOf(byte[] name) {
        return switch (classify(name)) {
            case Classification.Fits(Family family) -> family.id();
            case Classification.Legacy(LegacyRule rule) -> rule.id();
            case Classification.LegacyWithoutRule(LegacyPattern pattern) -> pattern.id();
            case Classification.Malformed(Family family) -> family.id() + ", malformed";
            case Classification.Unknown() -> "no family";
        };
    }
}
