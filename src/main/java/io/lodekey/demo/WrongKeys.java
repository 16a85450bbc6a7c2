package io.lodekey.demo;

import io.lodekey.demo.KeySink.Scored;
import java.util.List;

/// Keys that break the schema: values of another type than their family's, times to live beyond its bound or missing,
/// names that begin as a family's and end otherwise.
final class WrongKeys {
    private static final List<String> MALFORMED = List.of(
            "doc:state",
            "doc:ocr:",
            "doc:chunks:3f0c2e91-8a4d-4b76-91e3-c07d5a62fb18:page:3",
            "emb:doc:3f0c2e91-8a4d-4b76-91e3-c07d5a62fb18:chunks",
            "emb:chunk:3f0c2e91-8a4d-4b76-91e3-c07d5a62fb18:vlatest",
            "job:textract:status",
            "cache:metrics:ocr:hits",
            "tasks:queue:ocr:high");

    static final int COUNT = 24;

    private final SampleParts parts;
    private final Names names;

    WrongKeys(SampleParts parts) {
        this.parts = parts;
        this.names = parts.names();
    }

    void write(KeySink sink) {
        types(sink);
        times(sink);
        for (var name : MALFORMED) {
            sink.string(Bytes.latin1(name), Times.HOUR, parts.plain("{}"));
        }
    }

    private void types(KeySink sink) {
        var some = List.of("first", "second");
        sink.string(document("doc_state", 0), KeySink.NEVER, parts.plain("{\"ocr_status\": \"completed\"}"));
        sink.hash(document("doc_ocr_result", 1), Times.DAY, some);
        sink.list(document("doc_chunks", 2), Times.DAY, some);
        sink.set(document("doc_chunks_list", 3), Times.DAY, some);
        sink.list(embedding(4), Times.HOUR, List.of("0.114", "-0.392", "0.055"));
        sink.string(
                names.of("task", "task_id", WorkKeys.taskId(parts.seed(), 1_000_000_001)),
                Times.HOUR,
                parts.plain("lost"));
        sink.string(names.of("rate_openai", "function_name", "legacy_counter"), Times.HOUR / 2, parts.plain("17"));
        sink.hash(names.of("textract_job_status", "job_id", WorkKeys.job(parts, 1_000_000_001)), Times.HOUR / 2, some);
        sink.sortedSet(document("idempotent_ocr", 5), Times.HOUR, List.of(new Scored(1, "done")));
    }

    private void times(KeySink sink) {
        var month = 30 * Times.DAY;
        sink.string(document("doc_canonical_entities", 6), month, parts.plain("[]"));
        sink.string(document("doc_lock", 7), 2 * Times.HOUR, parts.plain("ocr-4@ip-10-0-3-12"));
        sink.string(embedding(8), 9 * Times.DAY, parts.values().embedding("wrong", 8));
        sink.string(document("idempotent_ocr", 9), KeySink.NEVER, parts.plain("done"));
        sink.string(document("doc_chunks_list", 10), KeySink.NEVER, parts.plain("[]"));
        sink.string(document("textract_job_result", 11), month, parts.plain("{\"JobStatus\": \"FAILED\"}"));
        var worker =
                "worker:ocr:ip-10-0-9-99:" + parts.dice("forgotten worker", 0).hex(8);
        sink.hash(names.of("worker", "worker_id", worker), KeySink.NEVER, List.of("type", "ocr", "status", "busy"));
    }

    private byte[] document(String family, int i) {
        return names.of(family, "document_uuid", parts.dice("wrong document", i).uuid());
    }

    private byte[] embedding(int i) {
        return names.of("emb_chunk", "chunk_id", parts.dice("wrong chunk", i).uuid(), "version", "1");
    }
}
