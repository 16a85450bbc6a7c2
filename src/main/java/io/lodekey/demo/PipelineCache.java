package io.lodekey.demo;

import io.lodekey.redis.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the sample pipeline uses its caches: looks several things up at once, stores what it missed, and counts both
/// per cache type. Most lookups go to a few hundred documents that are in demand and nearly always found; the others
/// go to things that are kept for seconds only, which makes the misses. Both sets are bounded, so nothing piles up.
final class PipelineCache {
    private static final Logger LOG = LoggerFactory.getLogger(PipelineCache.class);
    private static final int IN_DEMAND = 300;
    private static final int FLEETING = 1_000;
    private static final long FLEETING_MILLIS = 8 * Times.SECOND;

    private static final Map<String, String> CACHE_TYPES = Map.of(
            "doc_ocr_result", "ocr_result",
            "doc_cleaned_text", "cleaned_text",
            "doc_chunk_text", "chunk_text",
            "emb_chunk", "embeddings",
            "doc_entities", "entities",
            "doc_structured", "structured",
            "doc_all_mentions", "mentions");

    private static final class Lookup {
        private final String family;
        private final byte[] name;
        private final long millis;
        private final Supplier<Bytes> value;

        Lookup(String family, byte[] name, long millis, Supplier<Bytes> value) {
            this.family = family;
            this.name = name;
            this.millis = millis;
            this.value = value;
        }
    }

    private static final class Tally {
        private int hits;
        private int misses;
    }

    private final SampleParts parts;
    private final EntityValues entities;
    private final String user;
    private final Dice dice;

    PipelineCache(SamplePlan plan, Pools pools, long seed, String user) {
        this.parts = new SampleParts(plan, new Names(), pools, seed);
        this.entities = new EntityValues(plan, parts.documents(), seed);
        this.user = user;
        this.dice = new Dice(seed, "cache user " + user, 0);
    }

    SampleParts parts() {
        return parts;
    }

    EntityValues entities() {
        return entities;
    }

    Dice dice() {
        return dice;
    }

    /// The name its connections begin with.
    String user() {
        return user;
    }

    /// One document's worth of lookups: two round trips.
    void use(Wire wire) throws IOException {
        var lookups = new ArrayList<Lookup>();
        var document = inDemand();
        document(lookups, document);
        for (var i = 0; i < 4; i++) {
            lookups.add(fleeting(dice.below(FLEETING)));
        }
        lookups.forEach(lookup -> wire.command(2).word("GET").word(lookup.name));
        wire.command(2).word("HGETALL").word(name("doc_state", "document_uuid", document.uuid()));
        store(wire, lookups, wire.exchange());
    }

    private void store(Wire wire, List<Lookup> lookups, List<Reply> replies) throws IOException {
        var tallies = new TreeMap<String, Tally>();
        for (var i = 0; i < lookups.size(); i++) {
            var lookup = lookups.get(i);
            var tally = tallies.computeIfAbsent(CACHE_TYPES.get(lookup.family), _ -> new Tally());
            switch (replies.get(i)) {
                case Reply.Bulk _ -> tally.hits++;
                case Reply.Nil _ -> {
                    tally.misses++;
                    wire.command(5).word("SET").word(lookup.name).word(lookup.value.get());
                    wire.word("PX").word(lookup.millis);
                }
                // An operator tries things out on a sample: a key of another type counts as neither.
                case Reply other -> LOG.trace("{} for a lookup in {}", other, lookup.family);
            }
        }
        var total = new Tally();
        tallies.forEach((type, tally) -> {
            count(wire, name("cache_metrics", "cache_type", type), tally);
            total.hits += tally.hits;
            total.misses += tally.misses;
        });
        count(wire, parts.names().of("cache_metrics_total"), total);
        wire.exchange();
    }

    private static void count(Wire wire, byte[] name, Tally tally) {
        if (tally.hits > 0) {
            wire.command(4).word("HINCRBY").word(name).word("hits").word(tally.hits);
        }
        if (tally.misses > 0) {
            wire.command(4).word("HINCRBY").word(name).word("misses").word(tally.misses);
            wire.command(4).word("HINCRBY").word(name).word("sets").word(tally.misses);
        }
    }

    private Document inDemand() {
        var documents = parts.documents();
        var demanded = Math.min(IN_DEMAND, parts.plan().count(Part.CHUNK_SET) / 2);
        var place = (int) (demanded * Math.pow(dice.unit(), 2));
        return documents.get(documents.firstChunked() + place);
    }

    private void document(List<Lookup> lookups, Document document) {
        var values = parts.values();
        if (dice.chance(0.3)) {
            lookups.add(ofDocument("doc_ocr_result", document, () -> values.ocr(document, "textract-2")));
        }
        lookups.add(ofDocument("doc_cleaned_text", document, () -> values.cleaned(document)));
        lookups.add(ofDocument("doc_all_mentions", document, () -> entities.mentions(document)));
        var chunk = dice.below(document.chunks());
        for (var i = 0; i < Math.min(4, document.chunks()); i++) {
            chunk(lookups, document, (chunk + i) % document.chunks());
        }
    }

    private void chunk(List<Lookup> lookups, Document document, int chunk) {
        var all = document.firstChunk() + chunk;
        var id = parts.documents().chunk(all);
        var values = parts.values();
        lookups.add(lookup(
                "doc_chunk_text", name("doc_chunk_text", "chunk_uuid", id), () -> values.chunkText(document, chunk)));
        var embedding = parts.names().of("emb_chunk", "chunk_id", id, "version", "1");
        lookups.add(lookup("emb_chunk", embedding, () -> values.embedding("chunk", all)));
        var found = parts.names().of("doc_entities", "document_uuid", document.uuid(), "chunk_id", id);
        lookups.add(lookup("doc_entities", found, () -> entities.entities(document, chunk)));
    }

    private Lookup ofDocument(String family, Document document, Supplier<Bytes> value) {
        return lookup(family, name(family, "document_uuid", document.uuid()), value);
    }

    private Lookup lookup(String family, byte[] name, Supplier<Bytes> value) {
        return new Lookup(family, name, parts.names().bound(family) * 9 / 10, value);
    }

    private Lookup fleeting(int number) {
        var document = parts.documents().fresh(2_000_000_000 - number);
        var id = parts.documents().chunk(document.firstChunk());
        var name = parts.names().of("doc_structured", "document_uuid", document.uuid(), "chunk_id", id);
        return new Lookup("doc_structured", name, FLEETING_MILLIS, () -> entities.structured(document, 0));
    }

    private byte[] name(String family, String variable, String value) {
        return parts.names().of(family, variable, value);
    }
}
