package io.lodekey.demo;

import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaLoader;
import java.util.Map;

/// The names of the sample's keys, by the schema that comes with Lodekey.
final class Names {
    private final Schema schema;

    Names() {
        this(SchemaLoader.bundled());
    }

    Names(Schema schema) {
        this.schema = schema;
    }

    byte[] of(String family) {
        return schema.build(family, Map.of());
    }

    byte[] of(String family, String variable, String value) {
        return schema.build(family, Map.of(variable, Bytes.latin1(value)));
    }

    byte[] of(String family, String first, String value, String second, String other) {
        return schema.build(family, Map.of(first, Bytes.latin1(value), second, Bytes.latin1(other)));
    }

    /// The longest time a key of this family should live, in milliseconds.
    long bound(String family) {
        return schema.family(family)
                .orElseThrow(() -> new IllegalArgumentException("No family " + family))
                .ttl()
                .maxMillis()
                .orElse(KeySink.NEVER);
    }

    /// An old name: the template with its variables replaced in order. Old names are only ever read by Lodekey,
    /// so the schema builds none.
    static byte[] old(String template, String... values) {
        var text = new StringBuilder();
        var at = 0;
        for (var value : values) {
            var open = template.indexOf('{', at);
            text.append(template, at, open).append(value);
            at = template.indexOf('}', open) + 1;
        }
        return Bytes.latin1(text.append(template, at, template.length()).toString());
    }
}
