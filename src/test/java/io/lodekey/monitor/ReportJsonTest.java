package io.lodekey.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.Fate;
import io.lodekey.redis.ScannedWindow;
import io.lodekey.redis.ScannedWindow.Row;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    @Test
    void aScanHasTheFieldsThatScriptsRelyOn() throws InterruptedException {
        var json = ReportJson.scan(report(ScanOptions.everything(), 4));

        assertThat(json.at("/keys/scanned").longValue()).isEqualTo(4);
        assertThat(json.at("/keys/total").longValue()).isEqualTo(4);
        assertThat(json.at("/keys/coverage").doubleValue()).isEqualTo(1);
        assertThat(json.at("/keys/exact").booleanValue()).isTrue();
        assertThat(json.at("/keys/notPermitted").longValue()).isZero();
        var family = row(json, "families", "family", "doc_ocr_result");
        assertThat(family.get("template").textValue()).isEqualTo("doc:ocr:{document_uuid}");
        assertThat(family.get("keys").longValue()).isEqualTo(1);
        assertThat(family.get("bytes").longValue()).isEqualTo(100);
        assertThat(family.get("noExpiry").longValue()).isEqualTo(1);
        assertThat(family.get("ttlHistogram")).hasSize(9);
        assertThat(family.at("/ttlHistogram/0/upToSeconds").longValue()).isEqualTo(60);
        assertThat(family.at("/ttlHistogram/8/upToSeconds").longValue()).isEqualTo(Long.MAX_VALUE);
        assertThat(family.has("keysInterval")).isFalse();
        assertThat(row(json, "legacy", "rule", "ocr:result:{document_uuid}")
                        .get("keys")
                        .longValue())
                .isEqualTo(1);
        assertThat(row(json, "legacyWithoutRule", "pattern", "perf:{rest...}")
                        .get("keys")
                        .longValue())
                .isEqualTo(1);
        assertThat(json.at("/unknown/keys").longValue()).isEqualTo(1);
        assertThat(json.at("/unknown/prefixes/0/prefix").textValue()).isEqualTo("\\xff");
        assertThat(json.at("/nonConforming/0/key").textValue()).isEqualTo("doc:ocr:u1");
        assertThat(json.at("/nonConforming/0/family").textValue()).isEqualTo("doc_ocr_result");
        assertThat(json.at("/nonConforming/0/why").textValue()).isEqualTo("ttl");
        assertThat(json.at("/nonConformingTotal").longValue()).isEqualTo(1);
        assertThat(json.at("/biggest/0/key").textValue()).isEqualTo("doc:ocr:u1");
        assertThat(json.at("/biggest/0/type").textValue()).isEqualTo("string");
        assertThat(json.at("/biggest/0/bytes").longValue()).isEqualTo(100);
        assertThat(json.at("/nodes/0/node").textValue()).isEqualTo("127.0.0.1:6379");
        assertThat(json.at("/nodes/0/keys").longValue()).isEqualTo(4);
        assertThat(json.at("/own/hits").isIntegralNumber()).isTrue();
        assertThat(json.at("/own/misses").isIntegralNumber()).isTrue();
        assertThat(json.at("/seconds").isNumber()).isTrue();
    }

    @Test
    void aSampledScanHasAnIntervalBesideEveryScaledFigure() throws InterruptedException {
        var json = ReportJson.scan(report(ScanOptions.sampleOf(4), 400));

        assertThat(json.at("/keys/sampled").booleanValue()).isTrue();
        assertThat(json.at("/keys/exact").booleanValue()).isFalse();
        assertThat(json.at("/keys/coverage").doubleValue()).isEqualTo(0.01);
        assertThat(json.at("/keys/basis").textValue()).contains("random sample");
        var family = row(json, "families", "family", "doc_ocr_result");
        assertThat(family.get("keys").longValue()).isEqualTo(100);
        for (String figure : List.of("keys", "bytes", "noExpiry", "noExpiryWrong", "nonConforming")) {
            assertThat(family.at("/" + figure + "Interval/low").longValue())
                    .as(figure)
                    .isLessThan(family.get(figure).longValue());
            assertThat(family.at("/" + figure + "Interval/high").longValue())
                    .as(figure)
                    .isGreaterThan(family.get(figure).longValue());
        }
        assertThat(json.has("nonConformingTotalInterval")).isTrue();
        assertThat(json.at("/unknown").has("keysInterval")).isTrue();
        assertThat(json.at("/types/0").has("bytesInterval")).isTrue();
    }

    @Test
    void aSampleHasTheFieldsThatScriptsRelyOn() {
        var json = ReportJson.sample(Samples.at(1, 25));

        assertThat(json.get("at").textValue()).isEqualTo("2026-11-01T00:00:01Z");
        assertThat(json.at("/memory/used").longValue()).isEqualTo(1_001);
        assertThat(json.at("/memory/peak").longValue()).isEqualTo(2_000);
        assertThat(json.at("/memory/rss").longValue()).isEqualTo(3_000);
        assertThat(json.at("/memory/max").longValue()).isZero();
        assertThat(json.at("/memory/fragmentation").doubleValue()).isEqualTo(1.5);
        assertThat(json.at("/hitRate/server").doubleValue()).isEqualTo(0.9);
        assertThat(json.at("/hitRate/net").doubleValue()).isEqualTo(0.9);
        assertThat(json.at("/hitRate/own/hits").longValue()).isZero();
        assertThat(json.at("/hitRate/own/misses").longValue()).isZero();
        assertThat(json.get("ops").doubleValue()).isEqualTo(25);
        assertThat(json.at("/clients/connected").longValue()).isEqualTo(7);
        assertThat(json.at("/clients/blocked").longValue()).isZero();
        assertThat(json.at("/clients/max").longValue()).isEqualTo(10_000);
        assertThat(json.get("evicted").longValue()).isEqualTo(5);
        assertThat(json.get("expired").longValue()).isEqualTo(6);
        assertThat(json.get("keys").longValue()).isEqualTo(42);
        assertThat(json.get("latencyMs").doubleValue()).isEqualTo(0.4);
        assertThat(json.at("/nodes/0/node").textValue()).isEqualTo("127.0.0.1:6379");
        assertThat(json.at("/nodes/0/memory/used").longValue()).isEqualTo(1_001);
    }

    @Test
    void whatIsNotKnownIsNull() {
        var json = ReportJson.sample(Samples.failed(1));

        for (String path : List.of(
                "/memory/used", "/hitRate/server", "/hitRate/net", "/ops", "/clients/max", "/evicted", "/latencyMs")) {
            assertThat(json.at(path).isNull()).as(path).isTrue();
        }
        assertThat(json.get("failure").textValue()).isEqualTo("No reply within 5 s.");
        assertThat(json.at("/nodes/0/failure").textValue()).isEqualTo("No reply within 5 s.");
    }

    static KeyspaceReport report(ScanOptions options, long keys) throws InterruptedException {
        var session = new FakeSession();
        session.keys = keys;
        session.windows.add(ScannedWindow.of(
                FakeSession.NODE,
                List.of(
                        row("doc:ocr:u1", -1, 100),
                        row("ocr:result:u1", 5_000, 50),
                        row("perf:a,b", 5_000, 40),
                        new Row(new byte[] {(byte) 0xff, ':', '"'}, Fate.SEEN, KeyType.STRING, -1, 30))));
        return new KeyspaceScan(session, SchemaLoader.bundled(), options, Clock.systemUTC()).run(_ -> {});
    }

    private static Row row(String name, long pttl, long bytes) {
        return new Row(name.getBytes(UTF_8), Fate.SEEN, KeyType.STRING, pttl, bytes);
    }

    private static JsonNode row(JsonNode json, String array, String field, String value) {
        for (JsonNode row : json.get(array)) {
            if (row.get(field).textValue().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no " + value + " in " + array);
    }
}
