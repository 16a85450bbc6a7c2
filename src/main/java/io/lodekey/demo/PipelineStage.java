package io.lodekey.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a worker of one type writes for a fresh document, and to whom it hands it on. All of it expires in a minute
/// or two.
final class PipelineStage {
    private static final int STATE_SECONDS = 240;
    private static final Map<String, String> PHASES = Map.of(
            "ocr", "ocr",
            "cleaning", "ocr",
            "chunking", "chunking",
            "entity_extraction", "entity_extraction",
            "entity_resolution", "entity_resolution",
            "relationship_building", "relationship_staging");

    private final PipelineCache cache;
    private final Names names;
    private final String type;
    private final String phase;

    PipelineStage(PipelineCache cache, String type) {
        this.cache = cache;
        this.names = cache.parts().names();
        this.type = type;
        this.phase = PHASES.getOrDefault(type, type);
    }

    /// Gathers what is written before the work: the document is locked and in this phase.
    void begin(Wire wire, PipelineTask task, String worker) {
        if (task.sequence() < 0) {
            return;
        }
        var document = cache.parts().documents().fresh(task.sequence());
        wire.command(6)
                .word("SET")
                .word(named("doc_lock", document))
                .word(worker)
                .word("NX")
                .word("PX")
                .word(60_000);
        state(wire, document, "processing");
        if (calls().isPresent()) {
            var rate = calls().get();
            var at = System.currentTimeMillis();
            wire.command(4)
                    .word("ZADD")
                    .word(rate)
                    .word(at)
                    .word(at + ":" + cache.dice().hex(8));
            wire.command(4).word("ZREMRANGEBYSCORE").word(rate).word("-inf").word(at - Times.MINUTE);
            wire.command(3).word("EXPIRE").word(rate).word(3_600);
        }
    }

    /// Gathers what the work has brought, and the next stage's task.
    void end(Wire wire, PipelineTask task) {
        if (task.sequence() < 0) {
            return;
        }
        var document = cache.parts().documents().fresh(task.sequence());
        results(wire, document);
        state(wire, document, "completed");
        wire.command(2).word("DEL").word(named("doc_lock", document));
        var next = Cast.TASK_TYPES.indexOf(type) + 1;
        if (next < Cast.TASK_TYPES.size()) {
            var id = "task:" + cache.dice().hex(32);
            new PipelineTask(id, Cast.TASK_TYPES.get(next), task.sequence()).submit(wire, names, document.uuid());
        } else {
            wire.command(10)
                    .word("XADD")
                    .word(names.of("stream_completed"))
                    .word("MAXLEN")
                    .word("~")
                    .word(12_000);
            wire.word("*")
                    .word("document_uuid")
                    .word(document.uuid())
                    .word("attempt")
                    .word("1");
        }
    }

    private void results(Wire wire, Document document) {
        var values = cache.parts().values();
        switch (type) {
            case "ocr" -> {
                set(wire, named("doc_ocr_result", document), values.ocr(document, "textract-2"));
                set(wire, named("idempotent_ocr", document), cache.parts().plain("done"));
                var job = names.of("textract_job_status", "job_id", cache.dice().hex(64));
                set(wire, job, cache.parts().plain("{\"status\":\"SUCCEEDED\"}"));
            }
            case "cleaning" -> set(wire, named("doc_cleaned_text", document), values.cleaned(document));
            case "chunking" -> {
                set(wire, named("doc_chunks", document), values.chunks(document));
                set(wire, named("doc_chunks_list", document), values.chunkList(document));
                chunks(wire, document);
            }
            case "entity_extraction" ->
                set(wire, named("doc_all_mentions", document), cache.entities().mentions(document));
            case "entity_resolution" -> {
                set(
                        wire,
                        named("doc_canonical_entities", document),
                        cache.entities().canonical(document));
                set(
                        wire,
                        named("doc_resolved_mentions", document),
                        cache.entities().resolved(document));
            }
            default -> set(wire, named("textract_job_result", document), values.textractResult(document));
        }
    }

    private void chunks(Wire wire, Document document) {
        var values = cache.parts().values();
        var ids = values.chunkIds(document);
        for (var i = 0; i < ids.size(); i++) {
            set(wire, names.of("doc_chunk_text", "chunk_uuid", ids.get(i)), values.chunkText(document, i));
            var embedding = names.of("emb_chunk", "chunk_id", ids.get(i), "version", "1");
            set(wire, embedding, values.embedding("chunk", document.firstChunk() + i));
        }
    }

    private void state(Wire wire, Document document, String status) {
        var name = named("doc_state", document);
        wire.command(8).word("HSET").word(name).word(phase + "_status").word(status);
        wire.word(phase + "_timestamp").word(Instant.now().toString());
        wire.word("last_updated").word(Instant.now().toString());
        wire.command(3).word("EXPIRE").word(name).word(STATE_SECONDS);
    }

    private Optional<byte[]> calls() {
        return switch (type) {
            case "ocr" -> Optional.of(names.of("rate_textract", "operation", "start_document_analysis"));
            case "entity_extraction" -> Optional.of(names.of("rate_openai", "function_name", "embed_chunk"));
            default -> Optional.empty();
        };
    }

    private void set(Wire wire, byte[] name, Bytes value) {
        wire.command(5).word("SET").word(name).word(value).word("PX");
        wire.word(cache.dice().between(45_000, 75_000));
    }

    private byte[] named(String family, Document document) {
        return names.of(family, "document_uuid", document.uuid());
    }
}
