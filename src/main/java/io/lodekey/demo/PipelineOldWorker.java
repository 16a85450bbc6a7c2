package io.lodekey.demo;

import java.io.IOException;
import java.time.Instant;

/// A worker of the version before the names were changed, which somebody forgot to stop: it goes on writing old names.
final class PipelineOldWorker implements SamplePipeline.Player {
    private static final long PAUSE = 10 * Times.SECOND;
    private static final int KEPT_SECONDS = 60;

    private final Dice dice;
    private final Cast.Actor actor;

    PipelineOldWorker(long seed) {
        this.dice = new Dice(seed, "forgotten worker", 1);
        this.actor = Cast.Actor.of("legacy-ocr-7", "ocr", "ip-10-0-2-17", dice);
    }

    @Override
    public String name() {
        return actor.role();
    }

    @Override
    public long returnsAfterMillis() {
        return PAUSE;
    }

    @Override
    public void play(OffSwitch power) throws IOException, InterruptedException {
        var wire = power.connect("legacy-ocr:" + actor.role() + ":cache");
        try {
            while (power.on()) {
                var record = Names.old("worker:{worker_id}", actor.id());
                wire.command(6).word("HSET").word(record).word("status").word("busy");
                wire.word("last_heartbeat").word(Instant.now().toString());
                wire.command(3).word("EXPIRE").word(record).word(KEPT_SECONDS);
                var job = Names.old("textract:job_status:{job_id}", dice.hex(64));
                wire.command(5)
                        .word("SET")
                        .word(job)
                        .word("{\"status\":\"IN_PROGRESS\"}")
                        .word("EX")
                        .word(KEPT_SECONDS);
                wire.exchange();
                power.pause(PAUSE);
            }
        } finally {
            power.close(wire);
        }
    }
}
