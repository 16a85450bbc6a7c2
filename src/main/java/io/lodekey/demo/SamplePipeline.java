package io.lodekey.demo;

import io.lodekey.settings.HostPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A document pipeline at work on the sample: workers, the intake that feeds them, and a worker of the old version.
/// Some hundred commands a second, for a few per cent of a processor. Everything it adds expires, so that the sample
/// stays what it is for as long as it runs.
final class SamplePipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SamplePipeline.class);

    /// Someone in the pipeline. Does its work until the switch is turned, over connections it opens there.
    interface Player {
        String name();

        void play(OffSwitch power) throws IOException, InterruptedException;

        /// It broke off or ended: how long until it, or another in its place, begins again.
        long returnsAfterMillis();
    }

    private final OffSwitch power;
    private final List<Thread> threads = new ArrayList<>();

    private SamplePipeline(OffSwitch power) {
        this.power = power;
    }

    static SamplePipeline start(HostPort address, SamplePlan plan, Pools pools, long seed) {
        var pipeline = new SamplePipeline(new OffSwitch(address));
        for (var actor : Cast.of(seed)) {
            pipeline.add(new PipelineWorker(new PipelineCache(plan, pools, seed, actor.role()), actor));
        }
        pipeline.add(new PipelineIntake(new PipelineCache(plan, pools, seed, "api-1")));
        pipeline.add(new PipelineOldWorker(seed));
        return pipeline;
    }

    private void add(Player player) {
        threads.add(Thread.ofVirtual().name("sample-" + player.name()).start(() -> keepPlaying(player)));
    }

    /// A broken connection is nothing unusual here: an operator kills clients, and a worker dies now and then. Whoever
    /// it was comes back.
    private void keepPlaying(Player player) {
        try {
            while (power.on()) {
                try {
                    player.play(power);
                } catch (IOException | UncheckedIOException e) {
                    LOG.debug("{} broke off: {}", player.name(), e.toString());
                }
                power.pause(player.returnsAfterMillis());
            }
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted", player.name(), e);
        }
    }

    /// Ends all of it, within a second.
    @Override
    public void close() {
        power.turn();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        try {
            for (var thread : threads) {
                var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                thread.join(Math.max(1, left));
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }
}
