package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyGetCommandTest {
    private static TestServer server;

    @TempDir
    Path root;

    @BeforeAll
    static void startServer() {
        server = TestServers.any();
        try (RawRedis raw = server.raw()) {
            raw.call("SET", "doc:ocr:u1", "{\"text\": \"grüße\\n\"}", "PX", "3600000");
            raw.call("HSET", "doc:state:u1", "ocr_status", "completed", "progress", "40");
            raw.call("RPUSH", "tasks:queue:ocr", "t1", "t2");
            raw.call("SADD", "workers:active", "w1");
            raw.call("ZADD", "rate:openai:f", "1.5", "m1", "inf", "m2");
            raw.call("XADD", "stream:ocr:pending", "1-1", "f", "v");
            raw.call("SET", "long", "y".repeat(100_000));
            raw.call("SET", "escape", "\u001b[31mred");
        }
        server.call("EVAL", "redis.call('SET', 'bin\\0\\255', 'v\\0\\255')", "0");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void aStringComesWithTypeExpirySizeValueAndFamily() {
        JsonNode json = json("doc:ocr:u1");

        assertThat(json.path("key").textValue()).isEqualTo("doc:ocr:u1");
        assertThat(json.path("type").textValue()).isEqualTo("string");
        assertThat(json.path("pttl").longValue()).isBetween(3_500_000L, 3_600_000L);
        assertThat(json.path("bytes").longValue()).isPositive();
        assertThat(json.path("value").textValue()).isEqualTo("{\"text\": \"grüße\\n\"}");
        assertThat(json.path("family").textValue()).isEqualTo("doc_ocr_result");
        assertThat(json.path("variables").path("document_uuid").textValue()).isEqualTo("u1");
        assertThat(json.path("truncated").booleanValue()).isFalse();
    }

    @Test
    void everyTypeHasAValueOfItsShape() {
        assertThat(json("doc:state:u1").path("value").path("progress").textValue())
                .isEqualTo("40");
        assertThat(json("tasks:queue:ocr").path("value"))
                .extracting(JsonNode::textValue)
                .containsExactly("t1", "t2");
        assertThat(json("workers:active").path("value"))
                .extracting(JsonNode::textValue)
                .containsExactly("w1");
        assertThat(json("rate:openai:f").path("value").findValuesAsText("score"))
                .containsExactly("1.5", "inf");
        assertThat(json("stream:ocr:pending")
                        .path("value")
                        .path(0)
                        .path("fields")
                        .path(0)
                        .path(1)
                        .textValue())
                .isEqualTo("v");
        assertThat(json("doc:state:u1").path("pttl").longValue()).isEqualTo(-1);
    }

    @Test
    void bytesThatAreNoTextAreWrittenAsNamesAre() {
        JsonNode json = json("bin\\x00\\xff");

        assertThat(json.path("exists").booleanValue()).isTrue();
        assertThat(json.path("key").textValue()).isEqualTo("bin\\x00\\xff");
        assertThat(json.path("value").textValue()).isEqualTo("v\\x00\\xff");
        assertThat(json.path("valueEncoding").textValue()).isEqualTo("escaped");
    }

    @Test
    void aMissingKeyIsAClearAnswer() {
        CliRun text = run("key", "get", "doc:ocr:nobody");

        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains("There is no key doc:ocr:nobody in database 0.")
                .contains("doc_ocr_result");
        JsonNode json = json("doc:ocr:nobody");
        assertThat(json.path("exists").booleanValue()).isFalse();
        assertThat(json.path("type").textValue()).isEqualTo("none");
        assertThat(json.path("pttl").longValue()).isEqualTo(-2);
        assertThat(json.path("value").isNull()).isTrue();
    }

    @Test
    void textShowsTheExactExpiryAndTheValue() {
        CliRun run = run("key", "get", "doc:ocr:u1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("expires +\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\.\\d{3} \\+00:00, in ")
                .contains("string")
                .contains("by the server's estimate")
                .contains("grüße")
                .contains("document_uuid");
    }

    @Test
    void textOfCollectionsIsATable() {
        assertThat(run("key", "get", "doc:state:u1").out())
                .containsPattern("progress +40")
                .contains("2 items");
        assertThat(run("key", "get", "tasks:queue:ocr").out()).contains("t1").contains("t2");
        assertThat(run("key", "get", "rate:openai:f").out()).containsPattern("1\\.5 +m1");
        assertThat(run("key", "get", "stream:ocr:pending").out()).contains("1-1  f=v");
    }

    @Test
    void aLongValueIsCutAndSaysSo() {
        CliRun run = run("key", "get", "long");

        assertThat(run.out()).contains("The value goes on").hasSizeLessThan(20_000);
        assertThat(json("long").path("value").textValue()).hasSize(100_000);
    }

    @Test
    void aTerminalIsNotMadeToObeyAValue() {
        assertThat(run("key", "get", "escape").out()).contains("\\x1b[31mred").doesNotContain("\u001b");
    }

    private JsonNode json(String key) {
        CliRun run = run("key", "get", key, "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.json();
    }

    private CliRun run(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--uri";
        all[args.length + 1] = "redis://127.0.0.1:" + server.port();
        return new CliRun(root).run(all);
    }
}
