package io.lodekey.demo;

import io.lodekey.redis.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A worker of the sample pipeline: waits for a task, works on it with the caches, hands the document on, beats. After
/// some minutes it dies in the middle of whatever it does; another takes its place under a new id.
final class PipelineWorker implements SamplePipeline.Player {
    private static final long BEAT_MILLIS = 5 * Times.SECOND;
    private static final int RECORD_SECONDS = 240;
    private static final int POOL_SIZE = 4;

    /// One kind of worker has hardly the connections it needs, and another plenty.
    private static final Map<String, Integer> POOL_SIZES = Map.of("entity_extraction", 2, "chunking", 6);

    /// How long after a death the dead worker is struck off the list of active ones.
    private static final long STRUCK_OFF_MILLIS = 150 * Times.SECOND;

    private final PipelineCache cache;
    private final Names names;
    private final PipelineStage stage;
    private final PipelinePool pool;
    private Cast.Actor actor;
    private @Nullable String predecessor;
    private long begun;
    private long dies;
    private long beaten;
    private int completed;

    PipelineWorker(PipelineCache cache, Cast.Actor actor) {
        this.cache = cache;
        this.names = cache.parts().names();
        this.stage = new PipelineStage(cache, actor.type());
        var size = POOL_SIZES.getOrDefault(actor.type(), POOL_SIZE);
        this.pool = new PipelinePool(names, cache.dice(), actor.application(), actor.role(), size);
        this.actor = actor;
    }

    @Override
    public String name() {
        return actor.role();
    }

    @Override
    public long returnsAfterMillis() {
        return cache.dice().between(3_000, 9_000);
    }

    @Override
    public void play(OffSwitch power) throws IOException, InterruptedException {
        begun = now();
        dies = begun + cache.dice().between(120, 900) * Times.SECOND;
        beaten = 0;
        var tasks = pool.connect(power, "tasks");
        var caches = pool.connect(power, "cache");
        try {
            beat(tasks, "");
            while (power.on() && now() < dies) {
                var task = next(tasks);
                if (task.isPresent()) {
                    work(power, tasks, caches, task.get());
                } else {
                    beat(tasks, "");
                }
            }
        } finally {
            pool.close(power, tasks);
            pool.close(power, caches);
            predecessor = actor.id();
            actor = actor.next(cache.dice());
        }
    }

    /// Blocks for a second at most, so that an idle worker beats.
    private Optional<PipelineTask> next(Wire wire) throws IOException {
        wire.command(3)
                .word("BLPOP")
                .word(names.of("task_queue", "task_type", actor.type()))
                .word("1");
        if (!(wire.exchange().getFirst() instanceof Reply.Many(List<Reply> items)
                && items.getLast() instanceof Reply.Bulk(byte[] id))) {
            return Optional.empty();
        }
        var task = new PipelineTask(new String(id, StandardCharsets.ISO_8859_1), actor.type(), -1);
        wire.command(3).word("HGET").word(task.record(names)).word("sequence");
        var sequence = wire.exchange().getFirst() instanceof Reply.Bulk(byte[] digits)
                ? sequence(new String(digits, StandardCharsets.ISO_8859_1))
                : -1;
        return Optional.of(new PipelineTask(task.id(), task.type(), sequence));
    }

    private static int sequence(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private void work(OffSwitch power, Wire tasks, Wire caches, PipelineTask task)
            throws IOException, InterruptedException {
        task.take(tasks, names, actor.id());
        stage.begin(tasks, task, actor.id());
        tasks.exchange();
        var rounds = cache.dice().between(6, 18);
        for (var i = 0; i < rounds && power.on(); i++) {
            if (now() >= dies) {
                return;
            }
            cache.use(caches);
            beat(tasks, task.id());
            power.pause(cache.dice().between(180, 320));
        }
        if (cache.dice().chance(0.009)) {
            task.end(tasks, names, "failed");
            var dead = names.of("dead_letters", "task_type", task.type().equals("ocr") ? "ocr" : "cleaning");
            tasks.command(3).word("LPUSH").word(dead).word(task.id());
            tasks.command(4).word("LTRIM").word(dead).word("0").word("99");
        } else {
            task.end(tasks, names, "completed");
            stage.end(tasks, task);
            completed++;
        }
        tasks.exchange();
        beaten = 0;
        beat(tasks, "");
    }

    private void beat(Wire wire, String task) throws IOException {
        var at = now();
        if (at - beaten < BEAT_MILLIS) {
            return;
        }
        beaten = at;
        var record = names.of("worker", "worker_id", actor.id());
        wire.command(16)
                .word("HSET")
                .word(record)
                .word("type")
                .word(actor.type())
                .word("host")
                .word(actor.host());
        wire.word("status")
                .word(task.isEmpty() ? "idle" : "busy")
                .word("current_task")
                .word(task);
        wire.word("last_heartbeat")
                .word(Instant.now().toString())
                .word("completed")
                .word(completed);
        wire.word("started_at").word(Instant.ofEpochMilli(begun).toString());
        wire.command(3).word("EXPIRE").word(record).word(RECORD_SECONDS);
        pool.tell(wire, task.isEmpty() ? 1 : 2);
        var active = names.of("workers_active");
        wire.command(3).word("SADD").word(active).word(actor.id());
        if (predecessor != null && at - begun > STRUCK_OFF_MILLIS) {
            wire.command(3).word("SREM").word(active).word(predecessor);
            predecessor = null;
        }
        wire.exchange();
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
