package io.lodekey.keyspace;

import static io.lodekey.keyspace.Samples.bytes;
import static io.lodekey.keyspace.Samples.kind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Row by row: what PRODUCT.md says of the default schema.
class DocumentPipelineTest {
    private final Schema schema = SchemaLoader.bundled();

    @Test
    void theSchemaHoldsEveryRowAndNoMore() {
        assertThat(schema.name()).isEqualTo("document-pipeline");
        assertThat(schema.families()).hasSize(44);
        assertThat(schema.legacyRules()).hasSize(9);
        assertThat(schema.legacyPatterns()).hasSize(19);
    }

    /// `none` alone and bounds as ISO durations; `none/` before a bound when both conform.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        doc_state              | doc:state:{document_uuid}                | hash        | none/P7D  | state  | –
        doc_ocr_result         | doc:ocr:{document_uuid}                  | string      | P7D       | cache  | OCR call
        doc_entities           | doc:entities:{document_uuid}:{chunk_id}  | string      | PT12H     | cache  | LLM call
        doc_structured         | doc:structured:{document_uuid}:{chunk_id} | string     | PT24H     | cache  | LLM call
        doc_chunks             | doc:chunks:{document_uuid}               | string      | P2D       | cache  | CPU
        doc_chunks_list        | doc:chunks_list:{document_uuid}          | string      | P2D       | cache  | CPU
        doc_chunk_text         | doc:chunk_text:{chunk_uuid}              | string      | P2D       | cache  | CPU
        doc_all_mentions       | doc:all_mentions:{document_uuid}         | string      | P2D       | cache  | LLM call
        doc_canonical_entities | doc:canonical_entities:{document_uuid}   | string      | P3D       | cache  | LLM call
        doc_resolved_mentions  | doc:resolved_mentions:{document_uuid}    | string      | P2D       | cache  | LLM call
        doc_cleaned_text       | doc:cleaned_text:{document_uuid}         | string      | P3D       | cache  | CPU
        doc_lock               | doc:lock:{document_uuid}                 | string      | PT10M     | lock   | –
        emb_chunk              | emb:chunk:{chunk_id}:v{version}          | string      | PT24H     | cache  | Embedding call
        emb_doc_chunks         | emb:doc:{document_uuid}:chunks:v{version} | set        | PT24H     | cache  | –
        emb_doc_mean           | emb:doc:{document_uuid}:mean:v{version}  | string      | PT24H     | cache  | Embedding call
        textract_job_status    | job:textract:status:{job_id}             | string      | PT1H      | state  | –
        textract_job_result    | job:textract:result:{document_uuid}      | string      | P7D       | cache  | OCR call
        textract_job_lock      | job:textract:lock:{job_id}               | string      | PT10M     | lock   | –
        queue_lock             | queue:lock:{queue_id}                    | string      | PT5M      | lock   | –
        queue_batch_lock       | queue:batch:lock:{batch_id}              | string      | PT5M      | lock   | –
        queue_processor        | queue:processor:{processor_id}           | hash        | PT5M      | state  | –
        pool_stats             | pool:stats:{application}:{instance...}   | hash        | PT5M      | state  | –
        rate_openai            | rate:openai:{function_name}              | zset        | PT1H      | limit  | –
        rate_textract          | rate:textract:{operation}                | zset        | PT1H      | limit  | –
        rate_mistral           | rate:mistral:{endpoint}                  | zset        | PT1H      | limit  | –
        rate_global            | rate:global:{service}                    | zset        | PT1H      | limit  | –
        idempotent_ocr         | idempotent:ocr:{document_uuid}           | string      | PT24H     | marker | –
        idempotent_entity      | idempotent:entity:{chunk_hash}           | string      | PT24H     | marker | –
        idempotent_structured  | idempotent:structured:{chunk_hash}       | string      | PT24H     | marker | –
        idempotent_resolution  | idempotent:resolution:{entity_hash}      | string      | PT24H     | marker | –
        cache_metrics          | cache:metrics:{cache_type}               | hash        | none      | metric | –
        cache_metrics_total    | cache:metrics:total                      | hash        | none      | metric | –
        worker                 | workers:{worker_id...}                   | hash        | PT5M      | state  | –
        workers_active         | workers:active                           | set         | none      | state  | –
        task                   | tasks:task:{task_id...}                  | hash        | PT24H     | queue  | –
        task_queue             | tasks:queue:{task_type}                  | list        | none      | queue  | –
        task_metrics           | tasks:metrics                            | hash        | none      | metric | –
        task_assignment        | task:assignments:{task_id...}            | hash        | none/PT24H | queue | –
        dead_letters           | dlq:{task_type}                          | list stream | none      | queue  | –
        stage_stream           | stream:{stage}:pending                   | stream      | none      | queue  | –
        stream_completed       | stream:processing:completed              | stream      | none      | queue  | –
        prefixed_stream        | docpipe:{stage}:pending                  | stream      | none      | queue  | –
        prefixed_dead_letters  | docpipe:{stage}:dlq                      | stream      | none      | queue  | –
        lodekey                | lodekey:{rest...}                        |             | any       | state  | –
        """)
    void familyIsAsTheTableSays(String id, String template, String types, String ttl, String role, String cost) {
        Family family = schema.family(id).orElseThrow();
        assertThat(family.template().text()).isEqualTo(template);
        assertThat(typeWords(family.types()))
                .isEqualTo(types == null ? Set.of() : new TreeSet<>(Arrays.asList(types.split(" "))));
        assertThat(family.ttl()).isEqualTo(ttl(ttl));
        assertThat(family.role().word()).isEqualTo(role);
        assertThat(family.cost().label()).isEqualTo(cost);
        assertThat(family.own()).isEqualTo(id.equals("lodekey"));
        assertThat(schema.families().get(family.index())).isSameAs(family);
        assertThat(family.template().versioned()).isEqualTo(id.startsWith("doc_"));
    }

    private static Set<String> typeWords(Set<KeyType> types) {
        Set<String> words = new TreeSet<>();
        types.forEach(type -> words.add(type.word()));
        return words;
    }

    private static TtlRule ttl(String text) {
        return switch (text) {
            case "none" -> TtlRule.none();
            case "any" -> TtlRule.any();
            default ->
                text.startsWith("none/")
                        ? TtlRule.noneOrAtMost(Duration.parse(text.substring(5)).toMillis())
                        : TtlRule.atMost(Duration.parse(text).toMillis());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        doc_state:u1                  | doc:state:u1
        textract:result:u1            | doc:ocr:u1
        ocr:result:u1                 | doc:ocr:u1
        textract:job_status:j1        | job:textract:status:j1
        textract:job:j1               | job:textract:status:j1
        rate_limit:openai:embed       | rate:openai:embed
        rate_limit:textract:start     | rate:textract:start
        rate_limit:mistral:ocr        | rate:mistral:ocr
        rate_limit:global:db          | rate:global:db
        queue_lock:7                  | queue:lock:7
        worker:ocr:host:0badcafe      | workers:ocr:host:0badcafe
        metrics:cache:ocr             | cache:metrics:ocr
        """)
    void oldNameBecomesTheNewOne(String old, String renamed) {
        assertThat(schema.classify(bytes(old))).isInstanceOfSatisfying(Classification.Legacy.class, legacy -> {
            assertThat(schema.renamed(legacy.rule(), bytes(old))).hasValue(bytes(renamed));
            assertThat(legacy.rule().held()).isEqualTo(old.startsWith("queue_lock"));
        });
    }

    @Test
    void aRateLimitOfAnotherServiceHasNoKnownTarget() {
        byte[] old = bytes("rate_limit:anthropic:complete");
        assertThat(schema.classify(old))
                .isInstanceOfSatisfying(
                        Classification.Legacy.class,
                        legacy -> assertThat(schema.renamed(legacy.rule(), old)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        processing_lock:u1:ocr              | processing_lock:{document_uuid}:{phase}
        entity:openai:gpt-4:2024:abc        | entity:openai:{rest...}
        entity:local:abc                    | entity:local:{rest...}
        entity:chunk:abc:d                  | entity:chunk:{rest...}
        structured:openai:a:b               | structured:openai:{rest...}
        structured:metadata:ff              | structured:metadata:{hash}
        resolution:ff                       | resolution:{hash}
        enhanced_resolution:ff              | enhanced_resolution:{hash}
        chunk:mentions:c1                   | chunk:mentions:{chunk_uuid}
        tag:red:keys                        | tag:{tag}:keys
        lock:cache_update:a:b               | lock:cache_update:{rest...}
        metrics:cache:hit:ocr               | metrics:cache:hit:{cache_type}
        metrics:cache:miss:ocr              | metrics:cache:miss:{cache_type}
        perf:a:b:c                          | perf:{rest...}
        emb:sim:a:b                         | emb:sim:{rest...}
        emb:entity:a                        | emb:entity:{rest...}
        semantic_name:a                     | semantic_name:{rest...}
        categorization:a                    | categorization:{rest...}
        doc:import:u1                       | doc:import:{document_uuid}
        """)
    void oldNameWithoutARuleIsToldWithItsPattern(String name, String pattern) {
        assertThat(kind(schema, name)).isEqualTo("without rule " + pattern);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        workers:active                      | fits workers_active
        workers:worker:ocr:host-1:0badcafe  | fits worker
        workers:active:x                    | fits worker
        workers::x                          | malformed worker
        tasks:task:task:00ff                | fits task
        cache:metrics:total                 | fits cache_metrics_total
        cache:metrics:ocr                   | fits cache_metrics
        doc:ocr:u1:v2                       | fits doc_ocr_result
        doc:ocr:v2                          | fits doc_ocr_result
        doc:ocr:u1:v2:v3                    | malformed doc_ocr_result
        doc:ocr:u1:v                        | malformed doc_ocr_result
        doc:ocr:u1:v2x                      | malformed doc_ocr_result
        doc:ocr:u1:V2                       | malformed doc_ocr_result
        doc:entities:u1:v2                  | fits doc_entities
        doc:entities:u1:c1:v2               | fits doc_entities
        doc:state:                          | malformed doc_state
        doc:state                           | malformed doc_state
        doc:ocr:result:u1                   | malformed doc_ocr_result
        doc:nothing:u1                      | unknown
        emb:chunk:c1:v1                     | fits emb_chunk
        emb:chunk:c1:1                      | malformed emb_chunk
        emb:doc:u1:mean:v12                 | fits emb_doc_mean
        emb:doc:u1:other:v1                 | malformed emb_doc_chunks
        emb:doc                             | malformed emb_doc_chunks
        stream:processing:completed         | fits stream_completed
        stream:processing:pending           | fits stage_stream
        stream:ocr:done                     | malformed stage_stream
        stream:processing:done              | malformed stage_stream
        docpipe:ocr:pending                 | fits prefixed_stream
        docpipe:ocr:dlq                     | fits prefixed_dead_letters
        rate:anthropic:x                    | unknown
        lodekey:run:0                       | fits lodekey
        celery                              | unknown
        ''                                  | unknown
        :                                   | unknown
        metrics:cache:hit                   | legacy metrics:cache:{cache_type}
        Doc:state:u1                        | unknown
        """)
    void nameIsTakenForWhatTheRulesSay(String name, String kind) {
        assertThat(kind(schema, name)).isEqualTo(kind);
    }

    @Test
    void referencesLeadFromTheDocumentToItsEmbeddings() {
        assertThat(schema.family("doc_chunks_list").orElseThrow().references())
                .containsExactly(new Reference("doc_chunk_text", ReferenceKind.JSON_ARRAY, "chunk_uuid"));
        assertThat(schema.family("doc_chunk_text").orElseThrow().references())
                .singleElement()
                .satisfies(reference -> {
                    assertThat(reference.kind()).isEqualTo(ReferenceKind.NAME);
                    assertThat(reference.nameVariable()).hasValue("chunk_uuid");
                    assertThat(reference.targetFamily()).isEqualTo("emb_chunk");
                });
        assertThat(schema.family("emb_doc_chunks").orElseThrow().references())
                .containsExactly(new Reference("emb_chunk", ReferenceKind.SET_MEMBERS, "chunk_id"));
    }
}
