package io.lodekey.keyspace;

import static io.lodekey.keyspace.Samples.bytes;
import static io.lodekey.keyspace.Samples.variables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Schema schema = SchemaLoader.bundled();

    @Test
    void whatIsBuiltParsesBackToTheSameParts() {
        var names = new RandomNames(schema, 7);
        var random = new Random(8);
        for (int i = 0; i < 100_000; i++) {
            Family family =
                    schema.families().get(random.nextInt(schema.families().size()));
            Map<String, byte[]> values = names.values(family.template());
            if (family.template().versioned() && random.nextBoolean()) {
                values.put("version", bytes(String.valueOf(random.nextInt(1000))));
            }
            byte[] built = schema.build(family.id(), values);
            ParsedKey parsed = schema.parse(built).orElseThrow();
            assertSame(parsed, family, values);
        }
    }

    private static void assertSame(ParsedKey parsed, Family family, Map<String, byte[]> values) {
        if (parsed.family() != family || !parsed.variables().keySet().equals(values.keySet())) {
            assertThat(parsed.variables()).as(family.id()).isEqualTo(values);
        }
        parsed.variables().forEach((variable, value) -> {
            if (!Arrays.equals(value, values.get(variable))) {
                assertThat(value).as(variable).isEqualTo(values.get(variable));
            }
        });
    }

    @Test
    void variablesComeInTheOrderOfTheTemplateWithTheVersionLast() {
        SequencedMap<String, byte[]> parsed =
                schema.parse(bytes("doc:entities:u1:c1:v3")).orElseThrow().variables();
        assertThat(parsed.sequencedKeySet()).containsExactly("document_uuid", "chunk_id", "version");
        assertThat(parsed.values()).containsExactly(bytes("u1"), bytes("c1"), bytes("3"));
    }

    @Test
    void aRestVariableHoldsItsColons() {
        byte[] name = schema.build("worker", variables("worker_id", "worker:ocr:host:0badcafe"));
        assertThat(name).isEqualTo(bytes("workers:worker:ocr:host:0badcafe"));
        assertThat(schema.parse(name).orElseThrow().variables().get("worker_id"))
                .isEqualTo(bytes("worker:ocr:host:0badcafe"));
    }

    @Test
    void aNameOfNoFamilyHasNoParts() {
        assertThat(schema.parse(bytes("ocr:result:u1"))).isEmpty();
        assertThat(schema.parse(bytes("doc:ocr:"))).isEmpty();
        assertThat(schema.parse(new byte[0])).isEmpty();
    }

    @Test
    void aMissingVariableIsAnErrorThatNamesTheTemplate() {
        refused("doc_entities", variables("document_uuid", "u1"))
                .hasMessage("doc:entities:{document_uuid}:{chunk_id} needs a value for chunk_id");
    }

    @Test
    void anUnknownVariableIsAnErrorThatNamesThoseThereAre() {
        refused("doc_ocr_result", variables("document_uuid", "u1", "chunk", "c"))
                .hasMessage("doc:ocr:{document_uuid} has no variable chunk; it has document_uuid");
        refused("workers_active", variables("x", "y")).hasMessage("workers:active has no variable x; it has none");
        refused("queue_lock", variables("queue_id", "q", "version", "1")).hasMessageContaining("no variable version");
    }

    @Test
    void aValueThatDoesNotSuitItsVariableIsRefused() {
        refused("doc_ocr_result", variables("document_uuid", "")).hasMessageContaining("must not be empty");
        refused("doc_ocr_result", variables("document_uuid", "a:b"))
                .hasMessage("doc:ocr:{document_uuid}: the value of document_uuid must not hold a colon, and is 'a:b'");
        refused("emb_chunk", variables("chunk_id", "c", "version", "v1"))
                .hasMessageContaining("version must be one or more digits");
        refused("worker", variables("worker_id", "a::b")).hasMessageContaining("must not have empty segments");
        refused("worker", variables("worker_id", "")).hasMessageContaining("must not have empty segments");
    }

    @Test
    void aNameThatBelongsToAnotherFamilyIsRefused() {
        refused("worker", variables("worker_id", "active"))
                .hasMessage("workers:{worker_id...}: the name workers:active is one of workers_active");
        refused("cache_metrics", variables("cache_type", "total")).hasMessageContaining("cache_metrics_total");
    }

    @Test
    void anUnknownFamilyIsRefused() {
        refused("nothing", Map.of()).hasMessage("the schema document-pipeline has no family nothing");
        assertThat(schema.family("nothing")).isEmpty();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(String family, Map<String, byte[]> variables) {
        return assertThatThrownBy(() -> schema.build(family, variables)).isInstanceOf(KeyNameException.class);
    }

    @Test
    void thePatternOfAFamilyLeavesOpenWhatIsNotKnown() {
        assertThat(pattern("doc_entities", variables())).isEqualTo("doc:entities:*:*");
        assertThat(pattern("doc_entities", variables("document_uuid", "u1"))).isEqualTo("doc:entities:u1:*");
        assertThat(pattern("emb_chunk", variables("chunk_id", "c1"))).isEqualTo("emb:chunk:c1:v[0-9]*");
        assertThat(pattern("worker", variables())).isEqualTo("workers:*");
        assertThat(pattern("doc_ocr_result", variables("document_uuid", "u", "version", "2")))
                .isEqualTo("doc:ocr:u:v2");
        assertThat(pattern("task_metrics", variables())).isEqualTo("tasks:metrics");
    }

    @Test
    void valuesInPatternsAreEscaped() {
        assertThat(pattern("doc_ocr_result", variables("document_uuid", "a*b?c[d]e\\f")))
                .isEqualTo("doc:ocr:a\\*b\\?c\\[d\\]e\\\\f");
    }

    @Test
    void patternsRefuseWhatBuildingRefuses() {
        assertThatThrownBy(() -> schema.pattern("doc_ocr_result", variables("x", "y")))
                .isInstanceOf(KeyNameException.class);
        assertThatThrownBy(() -> schema.pattern("doc_ocr_result", variables("document_uuid", "a:b")))
                .isInstanceOf(KeyNameException.class);
    }

    private String pattern(String family, Map<String, byte[]> known) {
        return KeyText.print(schema.pattern(family, known)).replace("\\\\", "\\");
    }
}
