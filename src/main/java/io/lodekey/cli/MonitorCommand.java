package io.lodekey.cli;

import io.lodekey.monitor.ReportJson;
import io.lodekey.monitor.Sample;
import io.lodekey.monitor.Sampler;
import io.lodekey.monitor.endpoint.SampleEndpoint;
import io.lodekey.settings.Behaviour;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// A line a sample, until interrupted or so many times.
final class MonitorCommand implements Command {
    private static final int USUAL_INTERVAL = 5;
    private static final Duration BASIS = Duration.ofSeconds(1);

    private final OptionSpec interval =
            Args.number("--interval", "SECONDS", 1, 60, "From one sample to the next (" + USUAL_INTERVAL + ")");
    private final OptionSpec count = Args.number("--count", "N", 1, Long.MAX_VALUE, "End after N samples");
    private final CommandSpec spec = Args.command("monitor", "Memory, hit rate and load of a server, a line a sample")
            .addOption(interval)
            .addOption(count);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        Behaviour behaviour = call.configuration().behaviour();
        if (!behaviour.monitorEnabled()) {
            return monitor(call, sample -> {});
        }
        try (SampleEndpoint endpoint = SampleEndpoint.open(behaviour.monitorPort());
                SampleEndpoint.Source source = endpoint.source()) {
            call.console()
                    .say("The last sample is served at " + endpoint.address() + " as JSON and at "
                            + endpoint.address().resolve("metrics") + " as Prometheus text.");
            return monitor(call, source::publish);
        }
    }

    private int monitor(Call call, Consumer<Sample> serving) throws Exception {
        Long seconds = interval.getValue();
        Long most = count.getValue();
        try (Call.Opened opened = call.open()) {
            SampleText text =
                    new SampleText(call.console(), call.surroundings().clock().getZone());
            if (!call.options().json()) {
                text.server(opened);
            }
            Duration pause = Duration.ofSeconds(seconds == null ? USUAL_INTERVAL : seconds);
            BlockingQueue<Sample> samples = new LinkedBlockingQueue<>();
            try (Sampler sampler =
                    new Sampler(opened.session(), pause, call.surroundings().clock())) {
                basis(call, sampler);
                sampler.start(serving.andThen(samples::add));
                return follow(call, text, samples, most == null ? Long.MAX_VALUE : most);
            }
        }
    }

    /// Rates need two readings: this is the one before the first that is printed. It also tells what the user may not
    /// see.
    private static void basis(Call call, Sampler sampler) throws InterruptedException {
        sampler.once().off().forEach(off -> call.console().say(off.sentence()));
        Thread.sleep(BASIS);
    }

    private static int follow(Call call, SampleText text, BlockingQueue<Sample> samples, long most)
            throws InterruptedException {
        long answered = 0;
        long taken = 0;
        boolean refused = false;
        while (taken < most && !call.console().out().checkError()) {
            Sample sample = samples.take();
            taken++;
            answered += sample.answered() ? 1 : 0;
            refused |= !sample.off().isEmpty();
            if (call.options().json()) {
                call.console().exact(JsonText.of(ReportJson.sample(sample)));
            } else {
                text.print(sample);
            }
        }
        if (answered == 0) {
            return ExitCode.FAILED;
        }
        if (refused) {
            return ExitCode.REFUSED;
        }
        return answered == taken ? ExitCode.DONE : ExitCode.PART;
    }
}
