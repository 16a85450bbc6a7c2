package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Short ways to say names and schemas in tests.
final class Samples {
    private Samples() {}

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /// Variables from alternating names and values.
    static Map<String, byte[]> variables(String... namesAndValues) {
        SequencedMap<String, byte[]> variables = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], bytes(namesAndValues[i + 1]));
        }
        return variables;
    }

    /// A schema whose families have these templates and are called `f0`, `f1` and so on.
    static Schema schema(String... templates) throws SchemaException {
        return SchemaLoader.parse(yaml(templates), "test.yaml", SchemaParameters.defaults());
    }

    /// The text of such a schema; the template of `f0` is on line 4, of `f1` on line 9.
    static String yaml(String... templates) {
        var yaml = new StringBuilder("name: test\nfamilies:\n");
        for (int i = 0; i < templates.length; i++) {
            yaml.append("  - id: f%d%n    template: \"%s\"%n    type: any%n    ttl: any%n    role: state%n"
                    .formatted(i, templates[i]));
        }
        return yaml.toString();
    }

    /// What `name` is, in short: the id or template after a letter for the kind.
    static String kind(Schema schema, String name) {
        return kind(schema, bytes(name));
    }

    static String kind(Schema schema, byte[] name) {
        return switch (schema.classify(name)) {
            case Classification.Fits(Family family) -> "fits " + family.id();
            case Classification.Legacy(LegacyRule rule) -> "legacy " + rule.id();
            case Classification.LegacyWithoutRule(LegacyPattern pattern) -> "without rule " + pattern.id();
            case Classification.Malformed(Family family) -> "malformed " + family.id();
            case Classification.Unknown() -> "unknown";
        };
    }
}
