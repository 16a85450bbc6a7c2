package io.lodekey.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Old names for which no new name can be computed.
final class LegacyPatternKeys {
    /// How many patterns there are; each has at least two keys.
    static final int PATTERNS = 19;

    private static final String[] MODELS = {"gpt-4o-mini", "ft:gpt-4o-mini:acme:entities:9xQ2", "gpt-4.1:2025-04-14"};

    private enum Stored {
        JSON,
        COUNT,
        LOCK,
        VECTOR,
        HASH,
        SET,
        LIST
    }

    /// @param weight keys of this pattern against the others
    private record Pattern(int weight, Stored stored, Function<Dice, String> name) {}

    private final SampleParts parts;
    private final Json json = new Json();

    LegacyPatternKeys(SampleParts parts) {
        this.parts = parts;
    }

    void write(KeySink sink) {
        var patterns = patterns();
        var counts = counts(patterns, parts.plan().count(Part.WITHOUT_RULE));
        for (var p = 0; p < patterns.size(); p++) {
            for (var i = 0; i < counts.get(p); i++) {
                write(sink, patterns.get(p), parts.dice("pattern " + p, i));
            }
        }
    }

    private static List<Pattern> patterns() {
        return List.of(
                new Pattern(5_200, Stored.JSON, d -> "entity:openai:" + d.pick(MODELS) + ":" + d.hex(32)),
                new Pattern(1_100, Stored.JSON, d -> "entity:local:spacy:en_core_web_trf:" + d.hex(32)),
                new Pattern(2_000, Stored.JSON, d -> "entity:chunk:" + d.uuid()),
                new Pattern(2_300, Stored.JSON, d -> "structured:openai:" + d.pick(MODELS) + ":" + d.hex(32)),
                new Pattern(600, Stored.HASH, d -> "structured:metadata:" + d.hex(40)),
                new Pattern(1_000, Stored.JSON, d -> "resolution:" + d.hex(40)),
                new Pattern(500, Stored.HASH, d -> "enhanced_resolution:" + d.hex(40)),
                new Pattern(1_500, Stored.SET, d -> "chunk:mentions:" + d.uuid()),
                new Pattern(
                        40, Stored.SET, d -> "tag:" + d.pick("invoice", "lease", "urgent") + "-" + d.hex(8) + ":keys"),
                new Pattern(10, Stored.LOCK, d -> "lock:cache_update:doc:" + d.uuid()),
                new Pattern(
                        9, Stored.COUNT, d -> "metrics:cache:hit:" + d.pick("ocr", "chunks", "entities") + d.hex(8)),
                new Pattern(
                        9, Stored.COUNT, d -> "metrics:cache:miss:" + d.pick("ocr", "chunks", "entities") + d.hex(8)),
                new Pattern(
                        700, Stored.LIST, d -> "perf:" + d.pick("ocr", "chunking", "llm") + ":2026-10:" + d.hex(12)),
                new Pattern(500, Stored.COUNT, d -> "emb:sim:" + d.uuid() + ":" + d.uuid()),
                new Pattern(250, Stored.VECTOR, d -> "emb:entity:" + d.uuid() + ":v1"),
                new Pattern(200, Stored.HASH, d -> "semantic_name:" + d.hex(32)),
                new Pattern(250, Stored.JSON, d -> "categorization:" + d.uuid() + ":v2"),
                new Pattern(60, Stored.HASH, d -> "doc:import:" + d.uuid()),
                new Pattern(10, Stored.LOCK, d -> "processing_lock:" + d.uuid() + ":" + d.pick("ocr", "chunking")));
    }

    private static List<Integer> counts(List<Pattern> patterns, int keys) {
        var weights = patterns.stream().mapToInt(Pattern::weight).sum();
        var counts = new ArrayList<Integer>();
        var left = keys;
        for (var pattern : patterns) {
            var count = 2 + (int) ((long) (keys - 2 * PATTERNS) * pattern.weight() / weights);
            counts.add(count);
            left -= count;
        }
        counts.set(0, counts.getFirst() + left);
        return counts;
    }

    private void write(KeySink sink, Pattern pattern, Dice dice) {
        var name = Bytes.latin1(pattern.name().apply(dice));
        var millis = dice.chance(0.056) ? KeySink.NEVER : Times.left(Times.DAY, dice.unit(), dice);
        switch (pattern.stored()) {
            case JSON -> sink.string(name, millis, found(dice));
            case COUNT -> sink.string(name, millis, parts.plain(String.valueOf(dice.unit())));
            case LOCK -> sink.string(name, 90 * Times.SECOND, parts.plain("ocr-3@ip-10-0-3-12"));
            case VECTOR -> sink.string(name, millis, parts.values().embedding("entity", dice.below(1 << 20)));
            case HASH ->
                sink.hash(name, millis, List.of("value", dice.hex(64), "model", dice.pick(MODELS), "calls", "3"));
            case SET ->
                sink.set(name, millis, Stream.generate(dice::uuid).limit(8).toList());
            case LIST ->
                sink.list(
                        name,
                        millis,
                        Stream.generate(() -> dice.hex(3)).limit(25).toList());
        }
    }

    private Bytes found(Dice dice) {
        var count = Math.max(1, (int) (parts.plan().size() * 2_900 / 95 * (0.5 + dice.unit())));
        return json.write(out -> {
            out.writeStartArray();
            for (var i = 0; i < count; i++) {
                out.writeStartObject();
                out.writeStringField(
                        "entity", dice.pick("Northgate Logistics Ltd", "Lake District Council", "Osaka Precision"));
                out.writeStringField("id", dice.hex(24));
                out.writeNumberField("score", dice.below(100) / 100.0);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }
}
