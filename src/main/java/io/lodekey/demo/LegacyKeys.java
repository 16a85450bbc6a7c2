package io.lodekey.demo;

import io.lodekey.demo.KeySink.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Old names that have a rule, with everything that makes moving them hard: two old keys for one new name, targets
/// that are taken (by the same value and by another), locks, values of the wrong type, services no family is for.
final class LegacyKeys {
    /// Cache types that were counted under the old name; the first two are counted under the new one too.
    static final List<String> METRICS = List.of(
            "ocr_result",
            "cleaned_text",
            "document_state",
            "chunk_list",
            "resolution_cache",
            "entity_cache",
            "embedding_cache",
            "textract_status",
            "structured_cache");

    private static final String[] SERVICES = {"openai", "textract", "mistral", "global", "anthropic", "azure"};
    private static final String[] CALLS = {"extract", "analyse", "ocr", "openai", "embed", "complete"};

    /// Of a million keys, so many of today's documents have their state, or their OCR result, under the old name too.
    private static final int STATES_TAKEN = 80;

    private static final int RESULTS_TAKEN = 71;

    /// Of a million keys, so many documents, and so many jobs, have two old keys that would become one.
    private static final int COLLISIONS = 168;

    /// Old states that never expire, of all of them.
    private static final double STATES_FOR_EVER = 0.56;

    private final SampleParts parts;
    private final Json json = new Json();

    LegacyKeys(SampleParts parts) {
        this.parts = parts;
    }

    void write(KeySink sink) {
        states(sink);
        textractResults(sink);
        ocrResults(sink);
        jobs(sink);
        rates(sink);
        rest(sink);
    }

    private void states(KeySink sink) {
        var taken = parts.plan().share(STATES_TAKEN, 4);
        for (var i = 0; i < count(Part.OLD_STATE); i++) {
            var dice = parts.dice("old state", i);
            var millis = dice.chance(STATES_FOR_EVER) ? KeySink.NEVER : Times.left(Times.DAY, dice.unit(), dice);
            if (i < taken) {
                var document = parts.documents()
                        .get((int) ((long) i * parts.documents().count() / taken));
                var values = new ArrayList<>(parts.values().state(document));
                if (i % 3 == 2) {
                    values.addAll(List.of("recovered_by", "ocr-2@ip-10-0-3-12"));
                }
                sink.hash(state(document), millis, values);
            } else if (i == taken) {
                sink.string(state(parts.documents().old(i)), millis, parts.plain("{\"ocr_status\": \"completed\"}"));
            } else {
                var document = parts.documents().old(i);
                sink.hash(state(document), millis, parts.values().state(document));
            }
        }
    }

    private void textractResults(KeySink sink) {
        var documents = parts.documents();
        var taken = parts.plan().share(RESULTS_TAKEN, 3);
        var firstRead = documents.first(Part.OCR, 0.03);
        for (var i = 0; i < count(Part.OLD_TEXTRACT_RESULT); i++) {
            var dice = parts.dice("old result", i);
            var millis = dice.chance(0.004) ? KeySink.NEVER : Times.left(2 * Times.DAY, dice.unit(), dice);
            if (i < taken) {
                var document = documents.get(firstRead + (int) ((long) i * count(Part.OCR) / taken));
                var engine = i % 3 == 2 ? "textract-1" : "textract-2";
                sink.string(textract(document), millis, parts.values().ocr(document, engine));
            } else if (i == taken) {
                sink.hash(textract(documents.old(i)), millis, List.of("status", "SUCCEEDED", "pages", "3"));
            } else if (i == taken + 1) {
                // Compressed by whoever wrote it: no text in any encoding.
                sink.string(textract(documents.old(i)), millis, parts.plain(gzipLike(dice)));
            } else {
                var document = documents.old(i);
                sink.string(textract(document), millis, parts.values().ocr(document, "textract-2"));
            }
        }
    }

    private void ocrResults(KeySink sink) {
        var documents = parts.documents();
        var newest = count(Part.OLD_TEXTRACT_RESULT) - 1;
        var collisions = parts.plan().share(COLLISIONS, 3);
        for (var i = 0; i < count(Part.OLD_OCR_RESULT); i++) {
            var dice = parts.dice("old OCR result", i);
            var document = documents.old(i < collisions ? newest - i : 100_000_000 + i);
            var engine = i < collisions && i % 2 == 0 ? "textract-2" : "tesseract";
            var name = Names.old("ocr:result:{document_uuid}", document.uuid());
            var millis = Times.left(2 * Times.DAY, dice.unit(), dice);
            sink.string(name, millis, parts.values().ocr(document, engine));
        }
    }

    private void jobs(KeySink sink) {
        var taken = Math.min(3, count(Part.JOB_STATUS));
        var collisions = parts.plan().share(COLLISIONS, 3);
        for (var i = 0; i < count(Part.OLD_JOB_STATUS); i++) {
            var dice = parts.dice("old job age", i);
            var job = i < taken ? WorkKeys.job(parts, i) : oldJob(i);
            var millis = dice.chance(0.002) ? KeySink.NEVER : Times.left(Times.DAY / 2, dice.unit(), dice);
            var status = i % 2 == 0 ? "IN_PROGRESS" : "SUCCEEDED";
            sink.string(
                    Names.old("textract:job_status:{job_id}", job), millis, WorkKeys.jobStatus(json, parts, i, status));
        }
        for (var i = 0; i < count(Part.OLD_JOB); i++) {
            var dice = parts.dice("older job age", i);
            var number = i < collisions ? taken + i : 100_000_000 + i;
            var value = WorkKeys.jobStatus(json, parts, number, i % 2 == 0 ? "SUCCEEDED" : "FAILED");
            var millis = Times.left(Times.DAY / 2, dice.unit(), dice);
            sink.string(Names.old("textract:job:{job_id}", oldJob(number)), millis, value);
        }
    }

    private void rates(KeySink sink) {
        for (var i = 0; i < count(Part.OLD_RATE_LIMIT); i++) {
            var dice = parts.dice("old rate", i);
            var service = SERVICES[i % SERVICES.length];
            var call = CALLS[i / SERVICES.length % CALLS.length] + "_" + i;
            var at = Times.START.toEpochMilli();
            var calls = IntStream.range(0, 20 + i % 40)
                    .mapToObj(c -> new Scored(at - 1_000L * c, (at - 1_000L * c) + ":" + dice.hex(6)))
                    .toList();
            var name = Names.old("rate_limit:{service}:{name}", service, call);
            sink.sortedSet(name, Times.left(Times.HOUR, dice.unit(), dice), calls);
        }
    }

    private void rest(KeySink sink) {
        for (var i = 0; i < count(Part.OLD_QUEUE_LOCK); i++) {
            var type = Cast.TASK_TYPES.get(i % Cast.TASK_TYPES.size());
            // Whoever took the first lock died with it: it has no expiry and nobody holds it.
            var millis = i == 0 ? KeySink.NEVER : 240 * Times.SECOND;
            sink.string(Names.old("queue_lock:{queue_id}", type + "-" + i), millis, parts.plain("ocr-1@ip-10-0-3-11"));
        }
        for (var i = 0; i < count(Part.OLD_WORKER); i++) {
            var dice = parts.dice("old worker", i);
            var type = Cast.TASK_TYPES.get(i % Cast.TASK_TYPES.size());
            var worker = Cast.Actor.of("old", type, "ip-10-0-2-" + (11 + i % 7), dice);
            var pairs = List.of("type", type, "status", "idle", "last_heartbeat", Times.START.toString());
            sink.hash(Names.old("worker:{worker_id}", worker.id()), 280 * Times.SECOND, pairs);
        }
        for (var i = 0; i < METRICS.size(); i++) {
            var name = Names.old("metrics:cache:{cache_type}", METRICS.get(i));
            sink.hash(name, KeySink.NEVER, FixtureKeys.counts(9_000 + 311 * i, 900 + 17 * i));
        }
    }

    private String oldJob(int number) {
        return parts.dice("old job", number).hex(64);
    }

    private static byte[] state(Document document) {
        return Names.old("doc_state:{document_uuid}", document.uuid());
    }

    private static byte[] textract(Document document) {
        return Names.old("textract:result:{document_uuid}", document.uuid());
    }

    private static byte[] gzipLike(Dice dice) {
        var bytes = dice.bytes(3_000);
        bytes[0] = 0x1f;
        bytes[1] = (byte) 0x8b;
        bytes[2] = 8;
        return bytes;
    }

    private int count(Part part) {
        return parts.plan().count(part);
    }
}
