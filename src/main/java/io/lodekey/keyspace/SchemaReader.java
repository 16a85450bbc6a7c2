package io.lodekey.keyspace;

import io.lodekey.keyspace.SchemaDraft.Placed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a draft of the nodes of a schema file. Goes on after a problem, with a value that does no harm in later
/// checks.
final class SchemaReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final String STREAM_PREFIX = "STREAM_PREFIX";

    private final SchemaParameters parameters;
    private final SchemaDraft draft = new SchemaDraft();

    SchemaReader(SchemaParameters parameters) {
        this.parameters = parameters;
    }

    SchemaDraft read(YamlMap root) {
        draft.name = root.required("name");
        root.maps("families", "a family", this::family);
        root.maps("legacyRules", "a legacy rule", this::rule);
        root.maps("legacyPatterns", "a legacy pattern", this::pattern);
        root.rejectUnread();
        return draft;
    }

    private void family(YamlMap map) {
        String id = id(map);
        String label = map.optional("label").orElse(id.replace('_', ' '));
        boolean versioned = map.flag("versioned");
        Optional<Template> template = template(map, "template", versioned);
        var types = SchemaWords.types(map, "type");
        if (!map.has("type")) {
            map.problem("type", "'type' is missing");
        }
        TtlRule ttl = ttl(map, id);
        Role role = map.word("role", SchemaWords.ROLES).orElse(Role.STATE);
        if (!map.has("role")) {
            map.problem("role", "'role' is missing");
        }
        MissCost cost = map.word("cost", SchemaWords.COSTS).orElse(MissCost.NONE);
        Content.Form form = map.word("content", SchemaWords.FORMS).orElse(Content.Form.PLAIN);
        var content = new Content(form, map.texts("fields"));
        boolean own = map.flag("own");
        String note = map.optional("note").orElse("");
        int firstReference = draft.references.size();
        map.maps("references", "a reference", this::reference);
        List<Reference> references = draft.references.subList(firstReference, draft.references.size()).stream()
                .map(Placed::value)
                .toList();
        int index = draft.families.size();
        template.map(shape ->
                        new Family(index, id, label, shape, types, ttl, role, cost, references, note, own, content))
                .ifPresent(family -> draft.families.add(new Placed<>(family, map.line("template"), id)));
    }

    private String id(YamlMap map) {
        String id = map.required("id");
        map.ownedBy(id);
        if (!id.isBlank() && !ID.matcher(id).matches()) {
            map.problem("id", "an id has lower-case letters, digits and _ and starts with a letter");
        }
        Integer before = draft.ids.putIfAbsent(id, map.line("id"));
        if (before != null && !id.isBlank()) {
            map.problem("id", "the id is taken by the family of line " + before);
        }
        return id;
    }

    private TtlRule ttl(YamlMap map, String id) {
        String text = map.required("ttl");
        Optional<TtlRule> written = TtlSyntax.read(text);
        if (written.isEmpty() && !text.isBlank()) {
            map.problem("ttl", "'%s' is no time to live; %s".formatted(text, TtlSyntax.FORMS));
        }
        TtlRule rule = written.orElse(TtlRule.any());
        Duration bound = parameters.ttls().get(id);
        return bound == null || !bound.isPositive()
                ? rule
                : new TtlRule(rule.noneAllowed(), OptionalLong.of(SchemaParameters.millis(bound)));
    }

    private void reference(YamlMap map) {
        String target = map.required("family");
        String variable = map.required("variable");
        Optional<String> from = map.optional("from");
        ReferenceKind kind = map.word("ids", SchemaWords.KINDS).orElse(null);
        if (!map.has("ids")) {
            map.problem("ids", "'ids' is missing");
        }
        if (kind != null && from.isPresent() != (kind == ReferenceKind.NAME)) {
            map.problem("from", "'from' names the variable that holds the id, with 'ids: name' and only then");
        } else if (kind != null) {
            draft.references.add(new Placed<>(new Reference(target, kind, variable, from), map.line(), map.owner()));
        }
    }

    private void rule(YamlMap map) {
        map.ownedBy(map.optional("from").orElse(""));
        Optional<Template> from = template(map, "from", false);
        Optional<Template> to = template(map, "to", false);
        var types = SchemaWords.types(map, "type");
        boolean held = map.flag("held");
        String note = map.optional("note").orElse("");
        if (from.isPresent() && to.isPresent()) {
            var rule = new LegacyRule(draft.rules.size(), from.get(), to.get(), types, held, note);
            draft.rules.add(new Placed<>(rule, map.line("from"), rule.id()));
        }
    }

    private void pattern(YamlMap map) {
        map.ownedBy(map.optional("template").orElse(""));
        Optional<Template> template = template(map, "template", false);
        String note = map.optional("note").orElse("");
        template.map(shape -> new LegacyPattern(draft.patterns.size(), shape, note))
                .ifPresent(pattern -> draft.patterns.add(new Placed<>(pattern, map.line("template"), pattern.id())));
    }

    /// The template under `key`; empty after a problem.
    private Optional<Template> template(YamlMap map, String key, boolean versioned) {
        String written = map.required(key);
        if (written.isBlank()) {
            return Optional.empty();
        }
        boolean complete = true;
        var text = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(written);
        while (placeholder.find()) {
            boolean known = placeholder.group(1).equals(STREAM_PREFIX);
            if (!known) {
                map.problem(
                        key, "unknown placeholder '%s'; there is ${%s}".formatted(placeholder.group(), STREAM_PREFIX));
            } else if (parameters.streamPrefix().isEmpty()) {
                map.problem(key, STREAM_PREFIX + " is empty");
            }
            complete &= known && !parameters.streamPrefix().isEmpty();
            // Braces of the prefix are text, not variables.
            String prefix = parameters.streamPrefix().replace("{", "{{").replace("}", "}}");
            placeholder.appendReplacement(text, Matcher.quoteReplacement(known ? prefix : "x"));
        }
        placeholder.appendTail(text);
        var syntax = TemplateSyntax.read(text.toString(), versioned);
        syntax.problems().forEach(problem -> map.problem(key, problem));
        return complete && syntax.problems().isEmpty()
                ? Optional.of(Template.of(text.toString(), versioned))
                : Optional.empty();
    }
}
