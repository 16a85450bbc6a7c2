package io.lodekey.demo;

import io.lodekey.demo.KeySink.Entry;
import io.lodekey.demo.KeySink.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What a pipeline has one of, or a handful: workers, queues, metrics, dead letters, streams, rate limits. Some are
/// far too large, as they are where nobody trims them.
final class FixtureKeys {
    static final List<String> CACHE_TYPES = List.of(
            "ocr_result",
            "cleaned_text",
            "chunks",
            "chunk_text",
            "embeddings",
            "entities",
            "structured",
            "mentions",
            "resolution");

    static final String GROUP = "docpipe-workers";

    private static final List<String> FUNCTIONS =
            List.of("extract_entities", "extract_structured", "resolve_entities", "embed_chunk", "categorize");
    private static final List<String> STAGES = List.of("ocr", "chunking", "entity_extraction", "entity_resolution");

    /// How many keys all of this is.
    static final int COUNT = 64;

    private final SampleParts parts;
    private final Names names;

    FixtureKeys(SampleParts parts) {
        this.parts = parts;
        this.names = parts.names();
    }

    void write(KeySink sink) {
        metrics(sink);
        queues(sink);
        streams(sink);
        rates(sink);
        workers(sink);
        pool(sink);
        var pairs = List.of(
                "seed",
                String.valueOf(parts.seed()),
                "keys",
                String.valueOf(parts.plan().keys()));
        sink.hash(names.of("lodekey", "rest", "sample"), KeySink.NEVER, pairs);
    }

    /// What the intake says of its pool, until the pipeline says it anew.
    private void pool(KeySink sink) {
        var name = names.of("pool_stats", "application", "upload-api", "instance", "api-1");
        var pairs = List.of(
                "size",
                "10",
                "idle",
                "1",
                "in_use",
                "1",
                "waiting",
                "0",
                "wait_p50_ms",
                "0.02",
                "wait_p99_ms",
                "0.11",
                "timeouts",
                "0",
                "at",
                Times.START.toString());
        sink.hash(name, 240 * Times.SECOND, pairs);
    }

    private void metrics(KeySink sink) {
        var totalHits = 0;
        var totalMisses = 0;
        for (var i = 0; i < CACHE_TYPES.size(); i++) {
            var dice = parts.dice("metrics", i);
            var lookups = dice.between(20_000, 90_000);
            var misses = (int) (lookups * (0.05 + 0.09 * dice.unit()));
            totalHits += lookups - misses;
            totalMisses += misses;
            var name = names.of("cache_metrics", "cache_type", CACHE_TYPES.get(i));
            sink.hash(name, KeySink.NEVER, counts(lookups - misses, misses));
        }
        sink.hash(names.of("cache_metrics_total"), KeySink.NEVER, counts(totalHits, totalMisses));
    }

    static List<String> counts(int hits, int misses) {
        return List.of("hits", "" + hits, "misses", "" + misses, "sets", "" + (misses - misses / 50));
    }

    private void queues(KeySink sink) {
        var done = new ArrayList<String>();
        for (var type = 0; type < Cast.TASK_TYPES.size(); type++) {
            var name = Cast.TASK_TYPES.get(type);
            var ids = WorkKeys.waiting(parts.plan().count(Part.TASK), type).stream()
                    .map(i -> WorkKeys.taskId(parts.seed(), i))
                    .toList();
            sink.list(names.of("task_queue", "task_type", name), KeySink.NEVER, ids);
            var submitted = parts.dice("submitted", type).between(3_000, 9_000);
            done.addAll(List.of("submitted:" + name, "" + submitted, "completed:" + name, "" + (submitted - 40)));
            done.addAll(List.of("failed:" + name, "" + submitted / 110));
        }
        sink.hash(names.of("task_metrics"), KeySink.NEVER, done);
        sink.list(names.of("dead_letters", "task_type", "ocr"), KeySink.NEVER, dead("ocr", 25));
        sink.list(names.of("dead_letters", "task_type", "entity_extraction"), KeySink.NEVER, dead("entity", 20_000));
        sink.stream(names.of("dead_letters", "task_type", "relationship_building"), entries("dead", 40, 90_000));
    }

    private List<String> dead(String what, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "task:" + parts.dice("dead " + what, i).hex(32))
                .toList();
    }

    private void streams(KeySink sink) {
        sink.stream(names.of("stream_completed"), entries("completed", 12_000, 1_100));
        for (var i = 0; i < STAGES.size(); i++) {
            var name = names.of("stage_stream", "stage", STAGES.get(i));
            sink.stream(name, entries(STAGES.get(i), 30 + 40 * i, 5_000));
            sink.group(name, GROUP, Cast.of(parts.seed()).get(i).role(), 4);
        }
        for (var i = 0; i < Cast.TASK_TYPES.size(); i++) {
            var name = names.of("prefixed_stream", "stage", Cast.TASK_TYPES.get(i));
            sink.stream(name, entries("prefixed " + i, 200 - 25 * i, 2_000));
            sink.group(name, GROUP, "worker-" + Cast.TASK_TYPES.get(i).replace('_', '-') + "-1", 6 - i);
        }
        sink.stream(names.of("prefixed_dead_letters", "stage", "ocr"), entries("dlq ocr", 12, 400_000));
        sink.stream(names.of("prefixed_dead_letters", "stage", "chunking"), entries("dlq chunking", 3, 900_000));
    }

    /// @param apart milliseconds between two entries, up to the start of the sample
    private List<Entry> entries(String what, int count, int apart) {
        var from = Times.START.toEpochMilli() - (long) count * apart;
        var entries = new ArrayList<Entry>(count);
        for (var i = 0; i < count; i++) {
            var dice = parts.dice("entry " + what, i);
            var pairs = List.of("document_uuid", dice.uuid(), "attempt", String.valueOf(dice.between(1, 3)));
            entries.add(new Entry(from + (long) i * apart + dice.below(apart) + "-0", pairs));
        }
        return entries;
    }

    private void rates(KeySink sink) {
        for (var i = 0; i < FUNCTIONS.size(); i++) {
            rate(sink, "rate_openai", "function_name", FUNCTIONS.get(i), i == 0 ? 20_000 : 60 * i);
        }
        for (var operation : List.of("start_document_analysis", "get_document_analysis", "detect_text")) {
            rate(sink, "rate_textract", "operation", operation, 80);
        }
        rate(sink, "rate_mistral", "endpoint", "ocr", 35);
        rate(sink, "rate_mistral", "endpoint", "chat", 12);
        for (var service : List.of("openai", "textract", "mistral")) {
            rate(sink, "rate_global", "service", service, 120);
        }
    }

    /// A sliding log: one member a call, scored by when it was made.
    private void rate(KeySink sink, String family, String variable, String value, int calls) {
        var entries = new ArrayList<Scored>(calls);
        for (var i = 0; i < calls; i++) {
            var at = Times.START.toEpochMilli() - Times.HOUR + i * (Times.HOUR / calls);
            entries.add(new Scored(at, at + ":" + parts.dice("call " + value, i).hex(8)));
        }
        var dice = parts.dice(family, calls);
        sink.sortedSet(names.of(family, variable, value), Times.left(names.bound(family), 0.2, dice), entries);
    }

    private void workers(KeySink sink) {
        var cast = Cast.of(parts.seed());
        var live = new ArrayList<String>();
        for (var i = 0; i < cast.size(); i++) {
            worker(sink, cast.get(i), i, i % 4 == 3 ? "idle" : "busy", 240 * Times.SECOND);
            live.add(cast.get(i).id());
        }
        // One that died: still a member, its record about to go.
        var dead = Cast.Actor.of("worker-ocr-5", "ocr", "ip-10-0-3-12", parts.dice("dead worker", 0));
        worker(sink, dead, 0, "busy", 70 * Times.SECOND);
        live.add(dead.id());
        sink.set(names.of("workers_active"), KeySink.NEVER, live);
    }

    private void worker(KeySink sink, Cast.Actor worker, int i, String status, long millis) {
        var dice = parts.dice("worker fields", i);
        var pairs = List.of(
                "type", worker.type(),
                "host", worker.host(),
                "status", status,
                "last_heartbeat", Times.START.minusSeconds(dice.below(20)).toString(),
                "started_at",
                        Times.START.minusSeconds(dice.between(4_000, 90_000)).toString(),
                "current_task", "busy".equals(status) ? WorkKeys.taskId(parts.seed(), i / 2 * 10 + 4 + i % 2) : "",
                "completed", String.valueOf(dice.between(400, 5_900)),
                "failed", String.valueOf(dice.below(25)));
        sink.hash(names.of("worker", "worker_id", worker.id()), millis, pairs);
    }
}
