package io.lodekey.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Everything stored for documents under the names of today.
final class DocumentKeys {
    /// Of a million keys, so many OCR results and cleaned texts were stored without an expiry they should have.
    private static final int OCR_FOR_EVER = 291;

    private static final int CLEANED_FOR_EVER = 107;

    private final SampleParts parts;
    private final Documents documents;
    private final Names names;
    private final DocumentValues values;
    private final EntityValues entities;
    private final SamplePlan plan;
    private final MessageDigest sha256;

    DocumentKeys(SampleParts parts) {
        this.parts = parts;
        this.documents = parts.documents();
        this.names = parts.names();
        this.plan = parts.plan();
        this.values = parts.values();
        this.entities = new EntityValues(plan, documents, parts.seed());
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    void write(KeySink sink) {
        for (var i = 0; i < documents.count(); i++) {
            var document = documents.get(i);
            var dice = parts.dice("times", i);
            sink.hash(named("doc_state", document), KeySink.NEVER, values.state(document));
            results(sink, document, dice);
            if (document.chunks() > 0) {
                lists(sink, document, dice);
                chunks(sink, document, dice);
            }
        }
    }

    private void results(KeySink sink, Document document, Dice dice) {
        if (has(document, Part.OCR, 0.03)) {
            var place = place(document, Part.OCR, 0.03);
            var millis = place < plan.share(OCR_FOR_EVER, 3) ? KeySink.NEVER : left("doc_ocr_result", document, dice);
            sink.string(named("doc_ocr_result", document), millis, values.ocr(document, "textract-2"));
        }
        if (has(document, Part.CLEANED, 0.035)) {
            var place = place(document, Part.CLEANED, 0.035);
            var millis =
                    place < plan.share(CLEANED_FOR_EVER, 2) ? KeySink.NEVER : left("doc_cleaned_text", document, dice);
            sink.string(named("doc_cleaned_text", document), millis, values.cleaned(document));
        }
        if (has(document, Part.TEXTRACT_RESULT, 0.03)) {
            var millis = left("textract_job_result", document, dice);
            sink.string(named("textract_job_result", document), millis, values.textractResult(document));
        }
        if (has(document, Part.OCR_MARKER, 0.03)) {
            var marker = Bytes.latin1("done");
            var millis = left("idempotent_ocr", document, dice);
            sink.string(named("idempotent_ocr", document), millis, parts.plain(marker));
        }
    }

    private void lists(KeySink sink, Document document, Dice dice) {
        if (has(document, Part.CHUNKS, 0.045)) {
            sink.string(named("doc_chunks", document), left("doc_chunks", document, dice), values.chunks(document));
        }
        sink.string(
                named("doc_chunks_list", document),
                left("doc_chunks_list", document, dice),
                values.chunkList(document));
        if (has(document, Part.ALL_MENTIONS, 0.06)) {
            var millis = left("doc_all_mentions", document, dice);
            sink.string(named("doc_all_mentions", document), millis, entities.mentions(document));
        }
        if (has(document, Part.CANONICAL, 0.07)) {
            var millis = left("doc_canonical_entities", document, dice);
            sink.string(named("doc_canonical_entities", document), millis, entities.canonical(document));
        }
        if (has(document, Part.RESOLVED, 0.07)) {
            var millis = left("doc_resolved_mentions", document, dice);
            sink.string(named("doc_resolved_mentions", document), millis, entities.resolved(document));
        }
        if (has(document, Part.CHUNK_SET, 0.045)) {
            var millis = left("emb_doc_chunks", document, dice);
            var name = names.of("emb_doc_chunks", "document_uuid", document.uuid(), "version", "1");
            sink.set(name, millis, embedded(document));
        }
        if (has(document, Part.MEAN, 0.045)) {
            var name = names.of("emb_doc_mean", "document_uuid", document.uuid(), "version", "1");
            sink.string(name, left("emb_doc_mean", document, dice), values.embedding("mean", document.index()));
        }
    }

    private void chunks(KeySink sink, Document document, Dice dice) {
        var ids = values.chunkIds(document);
        for (var i = 0; i < ids.size(); i++) {
            var all = document.firstChunk() + i;
            var chunk = ids.get(i);
            var text = values.chunkText(document, i);
            sink.string(names.of("doc_chunk_text", "chunk_uuid", chunk), left("doc_chunk_text", document, dice), text);
            // The newest chunks have all of it; embeddings live for a day, what was found in them for half of one.
            if (all < plan.count(Part.ENTITIES)) {
                ofModel(sink, document, i, chunk, hash(text), dice);
            }
            if (all < plan.count(Part.EMBEDDING)) {
                var age = (double) all / plan.count(Part.EMBEDDING);
                var millis = Times.left(names.bound("emb_chunk"), age, dice);
                var name = names.of("emb_chunk", "chunk_id", chunk, "version", "1");
                sink.string(name, millis, values.embedding("chunk", all));
            }
        }
    }

    private void ofModel(KeySink sink, Document document, int i, String chunk, String hash, Dice dice) {
        var all = document.firstChunk() + i;
        var newest = plan.count(Part.ENTITIES);
        var age = (double) all / newest;
        var found = names.of("doc_entities", "document_uuid", document.uuid(), "chunk_id", chunk);
        sink.string(found, Times.left(names.bound("doc_entities"), age, dice), entities.entities(document, i));
        if (parts.among(all, Part.STRUCTURED, newest)) {
            var facts = names.of("doc_structured", "document_uuid", document.uuid(), "chunk_id", chunk);
            sink.string(facts, Times.left(names.bound("doc_structured"), age, dice), entities.structured(document, i));
        }
        if (parts.among(all, Part.ENTITY_MARKER, newest)) {
            marker(sink, "idempotent_entity", "chunk_hash", hash, age, dice);
        }
        if (parts.among(all, Part.STRUCTURED_MARKER, newest)) {
            marker(sink, "idempotent_structured", "chunk_hash", hash, age, dice);
        }
        if (parts.among(all, Part.RESOLUTION_MARKER, newest)) {
            marker(
                    sink,
                    "idempotent_resolution",
                    "entity_hash",
                    parts.dice("entity", all).hex(64),
                    age,
                    dice);
        }
    }

    private void marker(KeySink sink, String family, String variable, String hash, double age, Dice dice) {
        var millis = Times.left(names.bound(family), age, dice);
        sink.string(names.of(family, variable, hash), millis, parts.plain(Bytes.latin1("1")));
    }

    /// The chunks of a document whose embeddings are stored. Of a document at the edge the first is named though it
    /// has expired: Redis keeps no empty sets, and a set outlives what it names.
    private List<String> embedded(Document document) {
        var stored = plan.count(Part.EMBEDDING) - document.firstChunk();
        return values.chunkIds(document).subList(0, Math.clamp(stored, 1, document.chunks()));
    }

    private String hash(Bytes text) {
        sha256.update(text.data(), 0, text.size());
        return HexFormat.of().formatHex(sha256.digest());
    }

    private boolean has(Document document, Part part, double inWork) {
        return documents.has(document.index(), part, inWork);
    }

    private int place(Document document, Part part, double inWork) {
        return document.index() - documents.first(part, inWork);
    }

    private byte[] named(String family, Document document) {
        return names.of(family, "document_uuid", document.uuid());
    }

    private long left(String family, Document document, Dice dice) {
        return Times.left(names.bound(family), (double) document.index() / documents.count(), dice);
    }
}
