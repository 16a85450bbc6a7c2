package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyNamesTest {
    @TempDir
    Path root;

    @Test
    void aNameIsBuiltFromItsParts() {
        CliRun run = new CliRun(root).run("key", "name", "emb_chunk", "chunk_id=c1", "version=3");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("emb:chunk:c1:v3");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void valuesAreWrittenAsNamesAre() {
        CliRun run = new CliRun(root).run("key", "name", "doc_ocr_result", "document_uuid=a\\x00\\\\é=b", "--json");

        assertThat(run.json().path("key").textValue()).isEqualTo("doc:ocr:a\\x00\\\\é=b");
        assertThat(run.json().path("family").textValue()).isEqualTo("doc_ocr_result");
        assertThat(run.json().path("variables").path("document_uuid").textValue())
                .isEqualTo("a\\x00\\\\é=b");
    }

    @ParameterizedTest
    @CsvSource({
        "no_such_family, x=y, has no family no_such_family; it has doc_state",
        "doc_ocr_result, x=y, doc:ocr:{document_uuid}",
        "doc_ocr_result, document_uuid, name=value",
        "doc_ocr_result, =x, name=value",
        "doc_ocr_result, document_uuid=\\x4, In the value of document_uuid",
        "doc_ocr_result, document_uuid=, document_uuid"
    })
    void whatCannotBeANameIsSaid(String family, String pair, String expected) {
        CliRun run = new CliRun(root).run("key", "name", family, pair);

        assertThat(run.err()).contains(expected);
        assertThat(run.exitCode()).isEqualTo(64);
    }

    @Test
    void aMissingVariableNamesTheTemplate() {
        CliRun run = new CliRun(root).run("key", "name", "doc_entities", "document_uuid=d");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err())
                .contains("doc:entities:{document_uuid}:{chunk_id}")
                .contains("chunk_id");
    }

    @Test
    void aVariableGivenTwiceIsRefused() {
        assertThat(new CliRun(root)
                        .run("key", "name", "doc_ocr_result", "document_uuid=a", "document_uuid=b")
                        .exitCode())
                .isEqualTo(64);
    }

    @Test
    void aNameIsTakenApart() {
        CliRun run = new CliRun(root).run("--json", "key", "parse", "workers:worker:ocr:host:0a1b2c3d");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("family").textValue()).isEqualTo("worker");
        assertThat(run.json().path("variables").path("worker_id").textValue()).isEqualTo("worker:ocr:host:0a1b2c3d");
    }

    @Test
    void anOldNameIsShownWithItsNewOne() {
        CliRun run = new CliRun(root).run("key", "parse", "textract:result:u1", "--json");

        assertThat(run.json().path("family").isNull()).isTrue();
        assertThat(run.json().path("name").textValue()).isEqualTo("legacy");
        assertThat(run.json().path("rule").textValue()).isEqualTo("textract:result:{document_uuid}");
        assertThat(run.json().path("becomes").textValue()).isEqualTo("doc:ocr:u1");
    }

    @ParameterizedTest
    @CsvSource({
        "doc:ocr:u1, fits the schema",
        "doc:ocr:u1:x:y, malformed: begins like doc_ocr_result",
        "queue_lock:q1, 'old, of the rule queue_lock:{queue_id}, and stays'",
        "perf:a:b, which has no rule",
        "hello, unknown to the schema",
        "'', unknown to the schema"
    })
    void whatANameIsIsSaidInWords(String key, String expected) {
        CliRun run = new CliRun(root).run("key", "parse", key);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(expected);
    }

    @Test
    void theContractOfAFamilyIsSaid() {
        CliRun run = new CliRun(root).run("key", "parse", "doc:state:u1");

        assertThat(run.out()).contains("hash, no expiry or at most 7 d, state, a miss costs –");
    }

    @Test
    void theVariablesOfTheEnvironmentHold() {
        CliRun run = new CliRun(root)
                .with("STREAM_PREFIX", "acme")
                .with("REDIS_TTL_DOC_OCR_RESULT", "60")
                .run("key", "parse", "acme:ocr:pending");

        assertThat(run.out()).contains("prefixed_stream");
        assertThat(new CliRun(root)
                        .with("REDIS_TTL_DOC_OCR_RESULT", "60")
                        .run("key", "parse", "doc:ocr:u")
                        .out())
                .contains("at most 1 min");
    }

    @Test
    void aWrongEscapeInANameIsSaid() {
        CliRun run = new CliRun(root).run("key", "parse", "a\\q");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).startsWith("In the name '\\q' at character 2");
    }

    @Test
    void noFileIsWrittenForANameAlone() throws Exception {
        new CliRun(root).run("key", "parse", "doc:ocr:u1");

        try (var files = Files.list(root)) {
            assertThat(files).isEmpty();
        }
    }
}
