package io.lodekey.demo;

import java.time.Instant;

/// A task of the sample pipeline, and how it is written.
///
/// @param id as `task:` and 32 hexadecimal digits
/// @param type what is to be done, one of the task types
/// @param sequence the number of the fresh document it is about; below 0 for a document of the sample
record PipelineTask(String id, String type, int sequence) {
    private static final int KEPT_SECONDS = 90;

    /// Gathers the commands that submit it.
    void submit(Wire wire, Names names, String document) {
        wire.command(12).word("HSET").word(record(names));
        wire.word("task_type").word(type).word("status").word("queued");
        wire.word("document_uuid").word(document).word("sequence").word(sequence);
        wire.word("created_at").word(Instant.now().toString());
        expire(wire, names);
        wire.command(3)
                .word("RPUSH")
                .word(names.of("task_queue", "task_type", type))
                .word(id);
        wire.command(4)
                .word("HINCRBY")
                .word(names.of("task_metrics"))
                .word("submitted:" + type)
                .word(1);
        wire.command(10)
                .word("XADD")
                .word(names.of("prefixed_stream", "stage", type))
                .word("MAXLEN")
                .word("~")
                .word(500);
        wire.word("*").word("document_uuid").word(document).word("task").word(id);
    }

    /// Gathers the commands that give it to a worker.
    void take(Wire wire, Names names, String worker) {
        wire.command(6)
                .word("HSET")
                .word(record(names))
                .word("status")
                .word("running")
                .word("worker_id")
                .word(worker);
        expire(wire, names);
        var assignment = assignment(names);
        wire.command(6).word("HSET").word(assignment).word("worker_id").word(worker);
        wire.word("assigned_at").word(Instant.now().toString());
        wire.command(3).word("EXPIRE").word(assignment).word(KEPT_SECONDS);
    }

    /// Gathers the commands that end it.
    ///
    /// @param status completed or failed
    void end(Wire wire, Names names, String status) {
        wire.command(4).word("HSET").word(record(names)).word("status").word(status);
        expire(wire, names);
        wire.command(2).word("DEL").word(assignment(names));
        wire.command(4)
                .word("HINCRBY")
                .word(names.of("task_metrics"))
                .word(status + ":" + type)
                .word(1);
    }

    byte[] record(Names names) {
        return names.of("task", "task_id", id);
    }

    private byte[] assignment(Names names) {
        return names.of("task_assignment", "task_id", id);
    }

    private void expire(Wire wire, Names names) {
        wire.command(3).word("EXPIRE").word(record(names)).word(KEPT_SECONDS);
    }
}
