package io.lodekey.demo;

import java.util.List;
import java.util.stream.IntStream;

/// What is going on in the pipeline: Textract jobs, tasks and who has them, locks. Most of it lives for minutes.
final class WorkKeys {
    private final SampleParts parts;
    private final Names names;
    private final Json json = new Json();
    private final List<Cast.Actor> cast;

    WorkKeys(SampleParts parts) {
        this.parts = parts;
        this.names = parts.names();
        this.cast = Cast.of(parts.seed());
    }

    void write(KeySink sink) {
        for (var i = 0; i < count(Part.TASK); i++) {
            task(sink, i);
        }
        for (var i = 0; i < count(Part.ASSIGNMENT); i++) {
            assignment(sink, i);
        }
        for (var i = 0; i < count(Part.JOB_STATUS); i++) {
            var millis = Times.left(
                    names.bound("textract_job_status"), parts.dice("job age", i).unit(), dice(i));
            sink.string(
                    names.of("textract_job_status", "job_id", job(parts, i)),
                    millis,
                    jobStatus(json, parts, i, "IN_PROGRESS"));
        }
        for (var i = 0; i < count(Part.PROCESSOR); i++) {
            var processor = "proc-" + parts.dice("processor", i).hex(12);
            var pairs = List.of(
                    "queue",
                    type(i),
                    "started_at",
                    Times.START.toString(),
                    "handled",
                    String.valueOf(dice(i).below(900)));
            sink.hash(names.of("queue_processor", "processor_id", processor), soon("queue_processor", i), pairs);
        }
        locks(sink);
    }

    static String job(SampleParts parts, int index) {
        return parts.dice("job", index).hex(64);
    }

    static String taskId(long seed, int index) {
        return "task:" + new Dice(seed, "task", index).hex(32);
    }

    static Bytes jobStatus(Json json, SampleParts parts, int index, String status) {
        var dice = parts.dice("job status " + status, index);
        return json.write(out -> {
            out.writeStartObject();
            out.writeStringField("status", status);
            out.writeStringField("document_uuid", dice.uuid());
            out.writeNumberField("pages", dice.between(1, 80));
            out.writeStringField(
                    "checked_at", Times.START.minusSeconds(dice.below(3_000)).toString());
            out.writeEndObject();
        });
    }

    /// The tasks that wait in the queue of a type, oldest first.
    static List<Integer> waiting(int tasks, int type) {
        return IntStream.range(0, tasks)
                .filter(i -> "queued".equals(status(i)) && i % Cast.TASK_TYPES.size() == type)
                .boxed()
                .toList();
    }

    private void task(KeySink sink, int i) {
        var dice = parts.dice("task fields", i);
        var document = parts.documents().get(dice.below(parts.documents().count()));
        var pairs = List.of(
                "task_type", type(i),
                "status", status(i),
                "document_uuid", document.uuid(),
                "created_at", Times.START.minusSeconds(dice.below(7_200)).toString(),
                "priority", String.valueOf(dice.below(3)),
                "attempts", String.valueOf(dice.below(3)),
                "data", "{\"document_uuid\":\"" + document.uuid() + "\",\"pages\":" + document.pages() + "}");
        sink.hash(
                name("task", "task_id", taskId(parts.seed(), i)),
                Times.left(names.bound("task"), dice.unit(), dice),
                pairs);
    }

    /// Who has a task. An assignment to a dead worker may stay for ever.
    private void assignment(KeySink sink, int i) {
        var worker = cast.get(i % cast.size());
        var pairs = List.of(
                "worker_id",
                worker.id(),
                "assigned_at",
                Times.START.minusSeconds(i % 600).toString(),
                "attempt",
                "1");
        var task = taskId(parts.seed(), running(i));
        var millis = i % 3 == 0 ? KeySink.NEVER : Times.left(names.bound("task_assignment"), dice(i).unit(), dice(i));
        sink.hash(name("task_assignment", "task_id", task), millis, pairs);
    }

    private void locks(KeySink sink) {
        var lockedFrom = parts.documents().count();
        for (var i = 0; i < count(Part.DOCUMENT_LOCK); i++) {
            var document = parts.documents().get(i % lockedFrom);
            lock(sink, name("doc_lock", "document_uuid", document.uuid()), "doc_lock", i);
        }
        for (var i = 0; i < count(Part.TEXTRACT_LOCK); i++) {
            lock(sink, name("textract_job_lock", "job_id", job(parts, i)), "textract_job_lock", i);
        }
        for (var i = 0; i < count(Part.QUEUE_LOCK); i++) {
            lock(sink, name("queue_lock", "queue_id", type(i) + "-" + i), "queue_lock", i);
        }
        for (var i = 0; i < count(Part.BATCH_LOCK); i++) {
            lock(
                    sink,
                    name(
                            "queue_batch_lock",
                            "batch_id",
                            "batch-" + parts.dice("batch", i).hex(8)),
                    "queue_batch_lock",
                    i);
        }
    }

    private void lock(KeySink sink, byte[] name, String family, int i) {
        sink.string(name, soon(family, i), parts.plain(cast.get(i % cast.size()).id()));
    }

    /// From the shortest to what the family allows: these are the keys that are about to go.
    private long soon(String family, int i) {
        var dice = parts.dice(family, i);
        return Times.SHORTEST + (long) (dice.unit() * (names.bound(family) - Times.SHORTEST));
    }

    private static String status(int task) {
        return switch (task % 10) {
            case 0, 1, 2, 3 -> "queued";
            case 4, 5 -> "running";
            case 6 -> "failed";
            default -> "completed";
        };
    }

    /// The `i`-th task that is running.
    private static int running(int i) {
        return i / 2 * 10 + 4 + i % 2;
    }

    private Dice dice(int i) {
        return parts.dice("work", i);
    }

    private int count(Part part) {
        return parts.plan().count(part);
    }

    private byte[] name(String family, String variable, String value) {
        return names.of(family, variable, value);
    }

    private static String type(int i) {
        return Cast.TASK_TYPES.get(i % Cast.TASK_TYPES.size());
    }
}
