package io.lodekey.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What is stored for a document: the texts of each step of the pipeline and its state. Chunk texts are cut from
/// the document's own text, and lists name the chunks that are stored. Not for several threads.
final class DocumentValues {
    private static final List<String> PHASES =
            List.of("ocr", "chunking", "entity_extraction", "entity_resolution", "relationship_staging");

    private final long seed;
    private final SamplePlan plan;
    private final Documents documents;
    private final Pools pools;
    private final Json json = new Json();

    DocumentValues(SamplePlan plan, Documents documents, Pools pools, long seed) {
        this.plan = plan;
        this.documents = documents;
        this.pools = pools;
        this.seed = seed;
    }

    /// @param engine who read the pages; two engines give two values for one document
    Bytes ocr(Document document, String engine) {
        var dice = new Dice(seed, engine, document.index());
        var lines = (int) (0.9 * document.textLength() / 34) + 1;
        return json.write(out -> {
            out.writeStartObject();
            out.writeStringField("document_uuid", document.uuid());
            out.writeStringField("engine", engine);
            out.writeNumberField("pages", document.pages());
            out.writeNumberField("confidence", thousandths(dice.between(880, 997)));
            prose(out, "text", document.proseFrom(), document.textLength());
            out.writeArrayFieldStart("lines");
            for (var i = 0; i < lines; i++) {
                out.writeStartObject();
                out.writeNumberField("p", 1 + i * document.pages() / lines);
                out.writeNumberField("c", thousandths(dice.between(700, 999)));
                out.writeNumberField("x", dice.below(400));
                out.writeNumberField("y", 40 + i * 18 % 1_100);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    Bytes textractResult(Document document) {
        var dice = new Dice(seed, "textract blocks", document.index());
        var blocks = (int) (1.1 * document.textLength() / 165) + 1;
        return json.write(out -> {
            out.writeStartObject();
            out.writeStringField("JobStatus", "SUCCEEDED");
            out.writeNumberField("Pages", document.pages());
            out.writeArrayFieldStart("Blocks");
            for (var i = 0; i < blocks; i++) {
                out.writeStartObject();
                out.writeStringField("BlockType", "LINE");
                out.writeStringField("Id", dice.uuid());
                out.writeNumberField("Confidence", thousandths(dice.between(90_000, 99_999)));
                prose(out, "Text", document.proseFrom() + i * 60, 60);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    Bytes cleaned(Document document) {
        return json.write(out -> {
            out.writeStartObject();
            out.writeStringField("document_uuid", document.uuid());
            out.writeNumberField("headers_removed", document.pages());
            prose(out, "text", document.proseFrom(), (int) (0.8 * document.textLength()));
            out.writeEndObject();
        });
    }

    Bytes chunks(Document document) {
        return json.write(out -> {
            out.writeStartObject();
            out.writeStringField("document_uuid", document.uuid());
            out.writeStringField("strategy", "semantic");
            out.writeArrayFieldStart("chunks");
            for (var i = 0; i < document.chunks(); i++) {
                var from = i * document.chunkLength();
                out.writeStartObject();
                out.writeStringField("chunk_uuid", documents.chunk(document.firstChunk() + i));
                out.writeNumberField("index", i);
                out.writeNumberField("start", from);
                out.writeNumberField("end", from + document.chunkLength());
                prose(out, "begins", document.proseFrom() + from, document.chunkLength() / 2);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    Bytes chunkList(Document document) {
        return json.write(out -> {
            out.writeStartArray();
            for (var chunk : chunkIds(document)) {
                out.writeString(chunk);
            }
            out.writeEndArray();
        });
    }

    List<String> chunkIds(Document document) {
        var ids = new ArrayList<String>(document.chunks());
        for (var i = 0; i < document.chunks(); i++) {
            ids.add(documents.chunk(document.firstChunk() + i));
        }
        return ids;
    }

    /// A piece of the document's text under a reference, as scans carry one on every page: no two chunks are alike, nor
    /// are the hashes that markers are named by.
    Bytes chunkText(Document document, int chunk) {
        var from = document.proseFrom() + chunk * document.chunkLength();
        return json.plain()
                .text("Ref. " + document.uuid().substring(0, 8) + "/" + chunk + ". ")
                .raw(pools.prose(), from, document.chunkLength());
    }

    /// @param purpose a chunk and a mean have different ones
    Bytes embedding(String purpose, int index) {
        var bytes = plan.dimensions() * Float.BYTES;
        var places = (pools.numbers().length - bytes) / Float.BYTES;
        var from = new Dice(seed, purpose, index).below(places) * Float.BYTES;
        return json.plain().raw(pools.numbers(), from, bytes);
    }

    /// Fields and values of a document's state: phases done up to where it is, which the newest are in the middle of.
    List<String> state(Document document) {
        var dice = new Dice(seed, "state", document.index());
        var done = document.chunks() == 0 ? dice.below(2) : dice.chance(0.06) ? dice.between(2, 4) : PHASES.size();
        var failed = done < PHASES.size() && dice.chance(0.1);
        var pairs = new ArrayList<String>();
        var at = Times.START.minusSeconds(60L + document.index() * 13L);
        for (var i = 0; i < PHASES.size(); i++) {
            var status = i < done ? "completed" : i > done ? "pending" : failed ? "failed" : "processing";
            pairs.addAll(List.of(PHASES.get(i) + "_status", status));
            if (i <= done) {
                at = at.plusSeconds(dice.between(3, 40));
                pairs.addAll(List.of(PHASES.get(i) + "_timestamp", at.toString()));
                pairs.addAll(
                        List.of(PHASES.get(i) + "_metadata", "{\"duration_ms\":" + dice.between(400, 60_000) + "}"));
            }
        }
        pairs.addAll(List.of("progress", String.valueOf(100 * done / PHASES.size()), "last_updated", at.toString()));
        return pairs;
    }

    /// The pool itself, for what is only large.
    byte[] prose() {
        return pools.prose();
    }

    private void prose(JsonGenerator out, String field, int from, int length) throws IOException {
        out.writeFieldName(field);
        out.writeRawUTF8String(pools.prose(), from, length);
    }

    private static double thousandths(int count) {
        return count / 1000.0;
    }
}
