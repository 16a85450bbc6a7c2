package io.lodekey.keyspace;

import static io.lodekey.keyspace.Samples.bytes;
import static io.lodekey.keyspace.Samples.kind;
import static io.lodekey.keyspace.Samples.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaLoaderTest {
    private static Schema load(String yaml) throws SchemaException {
        return SchemaLoader.parse(yaml, "test.yaml", SchemaParameters.defaults());
    }

    private static List<SchemaProblem> problems(String yaml) {
        return catchThrowableOfType(SchemaException.class, () -> load(yaml)).problems();
    }

    private static String problem(String yaml) {
        assertThat(problems(yaml)).hasSize(1);
        return problems(yaml).getFirst().text();
    }

    @Test
    void everyErrorOfAFileIsToldAtOnceWithLineAndFamily() {
        String yaml = """
            name: broken
            families:
              - id: one
                template: "a:{x}:{x}"
                type: hsh
                ttl: 7 weeks
                role: cash
                cost: coffee
              - id: two
                template: "b:{x}:c"
                type: [string, lst]
                ttl: none
                role: cache
                references:
                  - family: nobody
                    ids: json array
                    variable: y
                  - family: three
                    ids: json array
                    variable: y
              - id: three
                template: "b:d:{y}"
                type: string
                ttl: none
                role: cache
                colour: red
            legacyRules:
              - from: "old:{x}"
                to: "b:{x}:{y}"
              - from: "older:{x}:{y}"
                to: "b:d:{x}"
            legacyPatterns:
              - template: "gone:{x"
            """;
        assertThat(problems(yaml).stream().map(SchemaProblem::text))
                .containsExactly(
                        "line 4: one: the variable {x} is used twice",
                        "line 5: one: unknown type 'hsh'; it is one of string, list, set, zset, hash, stream, any",
                        "line 6: one: '7 weeks' is no time to live; write 7d, none, none or 7d, or any"
                                + " (units ms, s, min, h, d)",
                        "line 7: one: unknown role 'cash'; it is one of cache, marker, state, lock, queue, limit,"
                                + " metric",
                        "line 8: one: unknown cost 'coffee'; it is one of none, cpu, ocr call, llm call,"
                                + " embedding call",
                        "line 11: two: unknown type 'lst'; it is one of string, list, set, zset, hash, stream, any",
                        "line 15: two: the reference leads to nothing: there is no family nobody",
                        "line 22: three: the template clashes with two of line 10 (neither is the more literal):"
                                + " both fit 'b:d:c'",
                        "line 26: three: unknown key 'colour'; it is one of id, label, versioned, template, type, ttl,"
                                + " role, cost, content, fields, own, note, references",
                        "line 28: old:{x}: the target b:{x}:{y} needs {y}, which the old name hasn't",
                        "line 30: older:{x}:{y}: the target b:d:{x} misses {y}: two old names would become one",
                        "line 33: gone:{x: the brace at character 6 has no partner; a literal brace is written"
                                + " doubled");
    }

    @Test
    void theMessageOfTheExceptionNamesTheFileAndSaysItAll() {
        assertThatThrownBy(() -> load(yaml("a:{x", "a:{b", "c")))
                .isInstanceOf(SchemaException.class)
                .hasMessage("test.yaml: line 4: f0: the brace at character 3 has no partner; a literal brace is written"
                        + " doubled\ntest.yaml: line 9: f1: the brace at character 3 has no partner; a literal brace is"
                        + " written doubled");
    }

    @Test
    void templatesOfTheSameShapeClash() {
        assertThat(problem(yaml("a:{x}:v{n}", "a:{y}:v{m}")))
                .isEqualTo(
                        "line 9: f1: the template clashes with f0 of line 4 (has the same shape): both fit 'a:x:v1'");
    }

    @Test
    void templatesOfDifferentTiersDoNotClash() throws SchemaException {
        Schema schema = load(yaml("a:{x}:c") + """
            legacyRules:
              - from: "a:b:{x}"
                to: "a:{x}:c"
            legacyPatterns:
              - template: "{x}:b:c"
              - template: "a:{x...}"
            """.replace("  - template: \"{x}:b:c\"\n", ""));
        assertThat(kind(schema, "a:b:c")).isEqualTo("fits f0");
        assertThat(kind(schema, "a:b:d")).isEqualTo("legacy a:b:{x}");
        assertThat(kind(schema, "a:e:d")).isEqualTo("without rule a:{x...}");
    }

    @Test
    void aRuleMustLeadToSomeFamily() {
        assertThat(problem(yaml("a:{x}") + "legacyRules:\n  - from: \"o:{x}\"\n    to: \"b:{x}\"\n"))
                .isEqualTo("line 9: o:{x}: the target b:{x} leads to nothing: it fits no family");
    }

    @Test
    void referencesMustSuitTheirFamilies() {
        String yaml = """
            name: references
            families:
              - id: a
                template: "a:{x}"
                type: list
                ttl: any
                role: cache
                references:
                  - {family: b, ids: set members, variable: y}
                  - {family: b, ids: name, from: z, variable: y}
                  - {family: b, ids: name, variable: y}
                  - {family: b, ids: json array, variable: q}
                  - {family: b, variable: y}
              - {id: b, template: "b:{y}", type: any, ttl: any, role: cache}
            """;
        assertThat(problems(yaml).stream().map(SchemaProblem::text))
                .containsExactly(
                        "line 9: a: ids of this kind stand in a set, which the family is not",
                        "line 10: a: the reference comes from nothing: a:{x} has no variable z",
                        "line 11: a: 'from' names the variable that holds the id, with 'ids: name' and only then",
                        "line 12: a: the reference leads to nothing: b has no variable q",
                        "line 12: a: ids of this kind stand in a string, which the family is not",
                        "line 13: a: 'ids' is missing");
    }

    @Test
    void whatIsMissingOrTwiceOrOfTheWrongKindIsTold() {
        String yaml = """
            families:
              - template: {a}
                template: "b"
              - id: Upper
                own: perhaps
                template:
              - id: same
                template: "c:${OTHER}"
                type: any
                ttl: any
                role: state
              - id: same
                template: "d"
                type: any
                ttl: any
                role: state
              - text
            legacyRules: none
            """;
        assertThat(problems(yaml).stream().map(SchemaProblem::text))
                .containsExactly(
                        "line 1: 'name' is missing",
                        "line 2: 'id' is missing",
                        "line 2: 'template' must be a text; one that begins with a brace needs quotes",
                        "line 2: 'type' is missing",
                        "line 2: 'ttl' is missing",
                        "line 2: 'role' is missing",
                        "line 3: the key 'template' stands here twice",
                        "line 4: Upper: an id has lower-case letters, digits and _ and starts with a letter",
                        "line 4: Upper: 'type' is missing",
                        "line 4: Upper: 'ttl' is missing",
                        "line 4: Upper: 'role' is missing",
                        "line 5: Upper: 'own' must be true or false, not 'perhaps'",
                        "line 6: Upper: 'template' is empty",
                        "line 8: same: unknown placeholder '${OTHER}'; there is ${STREAM_PREFIX}",
                        "line 12: same: the id is taken by the family of line 7",
                        "line 17: a family must be a mapping of keys to values",
                        "line 18: 'legacyRules' must be a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: [", "name: \"open", "a: b: c", "\tname: x", "name: x\n---\nname: y", "name: \u0007"})
    void whatIsNoYamlIsToldWithItsLine(String yaml) {
        assertThat(problem("# first line\n" + yaml)).matches("(?s)line [2-4]: no YAML: .+");
    }

    @Test
    void anEmptyFileOrAnotherKindOfFileIsTold() {
        assertThat(problem("")).isEqualTo("line 1: the file is empty");
        assertThat(problems("just text").getFirst().text())
                .isEqualTo("line 1: a schema must be a mapping of keys to values");
        assertThat(problem("[".repeat(10_000))).contains("no YAML");
    }

    @Test
    void filesAreReadAsUtf8WithOrWithoutMark(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("schema.yaml");
        Files.writeString(file, "\uFEFF" + yaml("größe:{x}"));
        assertThat(kind(SchemaLoader.read(file, SchemaParameters.defaults()), "größe:1"))
                .isEqualTo("fits f0");
        Files.write(file, new byte[] {'n', (byte) 0xff});
        assertThatThrownBy(() -> SchemaLoader.read(file, SchemaParameters.defaults()))
                .isInstanceOf(SchemaException.class)
                .hasMessage(file + ": the file is not UTF-8 text");
        assertThatThrownBy(() -> SchemaLoader.read(folder.resolve("none"), SchemaParameters.defaults()))
                .isInstanceOf(NoSuchFileException.class)
                .isInstanceOf(IOException.class);
    }

    @Test
    void aSchemaWithoutOwnKeysGetsThem() throws SchemaException {
        Schema schema = load(yaml("{x}:b", "lodekey"));
        assertThat(kind(schema, "lodekey:run:0")).isEqualTo("fits lodekey");
        assertThat(schema.families().getLast().own()).isTrue();
        assertThat(schema.families().getLast().index()).isEqualTo(2);
        assertThat(schema.build("lodekey", Samples.variables("rest", "run:0"))).isEqualTo(bytes("lodekey:run:0"));
    }

    @Test
    void familiesWithoutLabelAreCalledByTheirId() throws SchemaException {
        Schema schema = load("name: n\nfamilies:\n  - {id: a_b, template: a, type: any, ttl: any, role: state}\n");
        assertThat(schema.families().getFirst().label()).isEqualTo("a b");
        assertThat(schema.families().getFirst().cost()).isEqualTo(MissCost.NONE);
    }

    @Test
    void theStreamPrefixReplacesItsPlaceholder() throws SchemaException {
        var parameters = new SchemaParameters("acme:{docs}", Map.of());
        Schema schema = SchemaLoader.bundled(parameters);
        assertThat(kind(schema, "acme:{docs}:ocr:pending")).isEqualTo("fits prefixed_stream");
        assertThat(kind(schema, "docpipe:ocr:pending")).isEqualTo("unknown");
    }

    @Test
    void aStreamPrefixThatClashesIsRefused() {
        assertThatThrownBy(() -> SchemaLoader.bundled(new SchemaParameters("stream", Map.of())))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("prefixed_stream: the template clashes with stage_stream");
        assertThatThrownBy(() -> SchemaLoader.bundled(new SchemaParameters("", Map.of())))
                .hasMessageContaining("STREAM_PREFIX is empty");
    }

    @Test
    void boundsOfTheEnvironmentReplaceThoseOfTheSchema() throws SchemaException {
        var ttls = Map.of("doc_ocr_result", Duration.ofHours(1), "doc_state", Duration.ofDays(1));
        Schema schema = SchemaLoader.bundled(new SchemaParameters("docpipe", ttls));
        assertThat(schema.family("doc_ocr_result").orElseThrow().ttl()).isEqualTo(TtlRule.atMost(3_600_000));
        assertThat(schema.family("doc_state").orElseThrow().ttl()).isEqualTo(TtlRule.noneOrAtMost(86_400_000));
        assertThat(schema.family("doc_chunks").orElseThrow().ttl()).isEqualTo(TtlRule.atMost(172_800_000));
    }

    @Test
    void aBoundOfNoFamilyOrOfNoLengthIsRefusedByTheNameOfItsVariable() {
        var ttls = Map.of("doc_ocr", Duration.ofHours(1), "doc_state", Duration.ZERO);
        assertThatThrownBy(() -> SchemaLoader.bundled(new SchemaParameters("docpipe", ttls)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContainingAll(
                        "REDIS_TTL_DOC_OCR sets the time to live of a family that the schema hasn't",
                        "REDIS_TTL_DOC_STATE must be longer than nothing");
    }
}
