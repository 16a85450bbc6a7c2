package io.lodekey.demo;

import io.lodekey.redis.Reply;
import java.io.IOException;
import java.time.Instant;

/// The application in front of the pipeline: takes documents in, about one in two seconds, and reads what is cached
/// for those who look at them.
final class PipelineIntake implements SamplePipeline.Player {
    private static final long PAUSE = 250;
    private static final int PAUSES_PER_DOCUMENT = 8;
    private static final int PAUSES_PER_TELLING = 12;
    private static final int POOL_SIZE = 10;

    /// With so many tasks waiting nothing is taken in.
    private static final long QUEUE_LIMIT = 80;

    private final PipelineCache cache;
    private final Names names;
    private final PipelinePool pool;
    private int sequence;

    PipelineIntake(PipelineCache cache) {
        this.cache = cache;
        this.names = cache.parts().names();
        this.pool = new PipelinePool(names, cache.dice(), "upload-api", cache.user(), POOL_SIZE);
    }

    @Override
    public String name() {
        return cache.user();
    }

    @Override
    public long returnsAfterMillis() {
        return Times.SECOND;
    }

    @Override
    public void play(OffSwitch power) throws IOException, InterruptedException {
        var intake = pool.connect(power, "intake");
        var reader = pool.connect(power, "cache");
        try {
            for (var round = 0; power.on(); round++) {
                if (round % PAUSES_PER_DOCUMENT == 0) {
                    takeIn(intake);
                }
                if (round % PAUSES_PER_TELLING == 0) {
                    pool.tell(intake, 1 + cache.dice().below(2));
                    intake.exchange();
                }
                cache.use(reader);
                power.pause(PAUSE);
            }
        } finally {
            pool.close(power, intake);
            pool.close(power, reader);
        }
    }

    private void takeIn(Wire wire) throws IOException {
        wire.command(2).word("LLEN").word(names.of("task_queue", "task_type", "ocr"));
        if (wire.exchange().getFirst() instanceof Reply.Number waiting && waiting.value() > QUEUE_LIMIT) {
            return;
        }
        sequence++;
        var document = cache.parts().documents().fresh(sequence);
        var state = names.of("doc_state", "document_uuid", document.uuid());
        wire.command(10).word("HSET").word(state).word("ocr_status").word("pending");
        wire.word("ocr_timestamp")
                .word(Instant.now().toString())
                .word("progress")
                .word("0");
        wire.word("last_updated").word(Instant.now().toString());
        wire.command(3).word("EXPIRE").word(state).word(240);
        var id = "task:" + cache.dice().hex(32);
        new PipelineTask(id, "ocr", sequence).submit(wire, names, document.uuid());
        wire.exchange();
    }
}
