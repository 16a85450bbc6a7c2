package io.lodekey.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/// What language models found in a document. Resolved mentions name mentions and entities that are in the lists
/// beside them. Not for several threads.
final class EntityValues {
    private static final List<String> NAMES = List.of(
            "Margarethe Köhler",
            "Northgate Logistics Ltd",
            "Amt für Wohnungswesen",
            "J. P. Okafor",
            "Lake District Council",
            "Compañía Minera del Sur",
            "Dr Anneke de Vries",
            "Helsinki Arbitration Centre",
            "Rue de l’Église 14",
            "Policy 88-1204-C",
            "Tamsin Aldridge",
            "Osaka Precision Works",
            "€ 4,200.00",
            "14 March 2019");
    private static final String[] TYPES = {"PERSON", "ORG", "LOCATION", "DATE", "AMOUNT", "REFERENCE"};

    private final long seed;
    private final double size;
    private final Documents documents;
    private final Json json = new Json();

    EntityValues(SamplePlan plan, Documents documents, long seed) {
        this.seed = seed;
        this.size = plan.size();
        this.documents = documents;
    }

    Bytes entities(Document document, int chunk) {
        var dice = new Dice(seed, "entities", document.firstChunk() + chunk);
        var count = some(dice, 3_100, 88);
        return json.write(out -> {
            out.writeStartObject();
            out.writeStringField("chunk_id", documents.chunk(document.firstChunk() + chunk));
            out.writeStringField("model", "gpt-4o-mini");
            out.writeArrayFieldStart("entities");
            for (var i = 0; i < count; i++) {
                var start = dice.below(document.chunkLength());
                out.writeStartObject();
                out.writeStringField("text", name(dice));
                out.writeStringField("type", dice.pick(TYPES));
                out.writeNumberField("start", start);
                out.writeNumberField("confidence", dice.between(60, 99) / 100.0);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    Bytes structured(Document document, int chunk) {
        var dice = new Dice(seed, "structured", document.firstChunk() + chunk);
        var count = some(dice, 4_400, 66);
        return json.write(out -> {
            out.writeStartObject();
            out.writeStringField("document_type", dice.pick("invoice", "lease", "letter", "judgment", "report"));
            out.writeObjectFieldStart("facts");
            for (var i = 0; i < count; i++) {
                out.writeStringField(dice.pick("party", "amount", "deadline", "address") + "_" + i, name(dice));
            }
            out.writeEndObject();
            out.writeBooleanField("complete", dice.chance(0.9));
            out.writeEndObject();
        });
    }

    Bytes mentions(Document document) {
        var count = mentionCount(document);
        var dice = new Dice(seed, "mentions", document.index());
        return json.write(out -> {
            out.writeStartArray();
            for (var i = 0; i < count; i++) {
                out.writeStartObject();
                out.writeStringField("mention_uuid", mention(document, i));
                out.writeStringField("chunk_uuid", documents.chunk(document.firstChunk() + i % chunks(document)));
                out.writeStringField("text", name(dice));
                out.writeStringField("type", dice.pick(TYPES));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    Bytes canonical(Document document) {
        var count = canonicalCount(document);
        var dice = new Dice(seed, "canonical names", document.index());
        return json.write(out -> {
            out.writeStartArray();
            for (var i = 0; i < count; i++) {
                out.writeStartObject();
                out.writeStringField("canonical_uuid", canonical(document, i));
                out.writeStringField("name", name(dice));
                out.writeStringField("type", dice.pick(TYPES));
                out.writeArrayFieldStart("aliases");
                out.writeString(name(dice));
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    Bytes resolved(Document document) {
        var count = mentionCount(document);
        var entities = canonicalCount(document);
        var dice = new Dice(seed, "resolved", document.index());
        return json.write(out -> {
            out.writeStartArray();
            for (var i = 0; i < count; i++) {
                resolvedMention(out, document, i, dice.below(entities), dice.between(70, 99));
            }
            out.writeEndArray();
        });
    }

    private void resolvedMention(JsonGenerator out, Document document, int mention, int entity, int percent)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("mention_uuid", mention(document, mention));
        out.writeStringField("canonical_uuid", canonical(document, entity));
        out.writeNumberField("score", percent / 100.0);
        out.writeEndObject();
    }

    private int mentionCount(Document document) {
        return some(new Dice(seed, "mention count", document.index()), 19_500, 150);
    }

    private int canonicalCount(Document document) {
        return some(new Dice(seed, "canonical count", document.index()), 9_000, 145);
    }

    private String mention(Document document, int place) {
        return new Dice(seed, "mention", document.index() * 1_000L + place).uuid();
    }

    private String canonical(Document document, int place) {
        return new Dice(seed, "canonical", document.index() * 1_000L + place).uuid();
    }

    private static int chunks(Document document) {
        return Math.max(1, document.chunks());
    }

    private static String name(Dice dice) {
        return NAMES.get(dice.below(NAMES.size()));
    }

    /// About so many entries as make a value of `bytes` in a large installation.
    private int some(Dice dice, int bytes, int each) {
        return Math.max(1, (int) Math.round(size * bytes / each * (0.6 + 0.8 * dice.unit())));
    }
}
