package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.demo.SampleOptions;
import io.lodekey.demo.SampleServer;
import io.lodekey.keyspace.SchemaParameters;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.ReportJson;
import io.lodekey.monitor.Sample;
import io.lodekey.monitor.Sampler;
import io.lodekey.monitor.ScanOptions;
import io.lodekey.redis.Pace;
import io.lodekey.redis.ServerTarget;
import io.lodekey.settings.ThemeChoice;
import io.lodekey.text.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The sample server: in the desktop where there is a screen, else as reports and pictures.
final class DemoCommand implements Command {
    private static final int TOP = 10;
    private static final Path TOUR = Path.of("target", "tour");

    private final OptionSpec keys = Args.number(
            "--keys",
            "N",
            SampleOptions.FEWEST,
            SampleOptions.MOST,
            "How many keys it holds (" + SampleOptions.DEFAULT_KEYS + ")");
    private final OptionSpec port = Args.number("--port", "P", 1, 65_535, "Its port (a free one)");
    private final OptionSpec still = Args.flag("--still", "Without the sample pipeline");
    private final CommandSpec spec = Args.command(
                    "demo", "A real Redis on this machine with sample keys and a sample pipeline; it ends with Lodekey")
            .addOption(keys)
            .addOption(port)
            .addOption(still);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        if (call.options().uri().isPresent()
                || call.options().profile().isPresent()
                || call.options().cluster()) {
            throw new BadArgument("The demo brings its own server; leave --uri, --profile and --cluster out.");
        }
        call.log();
        try (SampleServer sample = start(call)) {
            ServerTarget target = ServerTarget.of(
                            sample.serverAddress(), call.options().timeout())
                    .withReadOnly(call.options().readOnly() || sample.profile().readOnly());
            ChosenServer server = new ChosenServer(sample.profile(), target);
            if (call.screen().available() && !call.options().json()) {
                return call.screen()
                        .open(new OpenRequest(
                                Optional.of(server),
                                call.options().schema(),
                                call.options().readOnly(),
                                call.options().timeout(),
                                call.folders(),
                                call.configuration(),
                                call.log()));
            }
            return report(call, server);
        }
    }

    private SampleServer start(Call call) throws InterruptedException {
        Long count = keys.getValue();
        Long wanted = port.getValue();
        SampleOptions options = new SampleOptions(
                count == null ? SampleOptions.DEFAULT_KEYS : count.intValue(),
                wanted == null ? OptionalInt.empty() : OptionalInt.of(wanted.intValue()),
                Args.given(still),
                SampleOptions.DEFAULT_SEED,
                call.folders().data().resolve("sample"));
        try (ProgressLine progress = new ProgressLine(call.console())) {
            return SampleServer.start(
                    options,
                    (done, total) -> progress.update(() -> "Filling the sample server, " + Figures.count(done)
                            + (total.isPresent() ? " of " + Figures.count(total.getAsLong()) : "") + " keys"));
        }
    }

    private static int report(Call call, ChosenServer server) throws Exception {
        boolean json = call.options().json();
        if (!json) {
            call.console()
                    .say("There is no display to open a window on, so here are a scan and a sample of the sample"
                            + " server, and a picture of every view.");
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        try (Call.Opened opened = call.open(server, SchemaParameters.defaults())) {
            scan(call, opened, document);
            sample(call, opened, document);
            pictures(call, opened, document);
        }
        if (json) {
            call.console().exact(JsonText.of(document));
        }
        return ExitCode.DONE;
    }

    private static void scan(Call call, Call.Opened opened, ObjectNode document) throws InterruptedException {
        ScanOptions options = new ScanOptions(java.util.OptionalLong.empty(), TOP, Pace.FULL);
        KeyspaceReport report = ScanCommand.scan(call, opened, options);
        document.set("scan", ReportJson.scan(report));
        if (!call.options().json()) {
            new ScanText(call.console(), call.surroundings().clock().getZone()).print(opened, report);
            call.console().line("");
            call.console().out().flush();
        }
    }

    /// The second of two: the first has no rates yet.
    private static void sample(Call call, Call.Opened opened, ObjectNode document) throws InterruptedException {
        BlockingQueue<Sample> samples = new LinkedBlockingQueue<>();
        try (Sampler sampler = new Sampler(
                opened.session(), Duration.ofSeconds(1), call.surroundings().clock())) {
            sampler.start(samples::add);
            samples.take();
            Sample sample = samples.take();
            document.set("sample", ReportJson.sample(sample));
            if (!call.options().json()) {
                new SampleText(call.console(), call.surroundings().clock().getZone()).print(sample);
                call.console().line("");
            }
        }
    }

    private static void pictures(Call call, Call.Opened opened, ObjectNode document)
            throws IOException, InterruptedException {
        Path folder = call.surroundings().workingFolder().resolve(TOUR);
        List<Path> files = call.screen()
                .pictures(new PictureRequest(
                        opened.server(),
                        opened.schema(),
                        Optional.empty(),
                        ThemeChoice.SYSTEM,
                        PictureRequest.WIDTH,
                        PictureRequest.HEIGHT,
                        folder,
                        call.log()));
        SnapshotCommand.addTo(document.putArray("files"), files);
        if (!call.options().json()) {
            files.forEach(file -> call.console().line(file.toString()));
        }
    }
}
