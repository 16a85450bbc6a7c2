package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Feature;
import io.lodekey.desktop.kit.SampleFeed;
import io.lodekey.desktop.kit.Shortcut;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.ViewState;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.monitor.NodeSample;
import io.lodekey.monitor.Sample;
import io.lodekey.text.Figures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Follows the samples of the open server and shows them on the Dashboard.
public final class DashboardController implements Feature {
    private static final String EXPORT = "dashboard export";
    private static final Duration TICK = Duration.ofSeconds(1);
    /// A sample takes its time too.
    private static final Duration LATE = Duration.ofSeconds(1);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

    private final DashboardModel model = new DashboardModel();
    private final Texts texts = Texts.of(DashboardController.class);
    private final Background background;
    private final Workspace workspace;
    private final SampleFeed feed;
    private final Reader reader;
    private final Consumer<Optional<Sample>> changes;
    private final Optional<Runnable> retry = Optional.of(this::readAgain);
    private Subscription live = Subscription.EMPTY;
    private boolean active;
    private Optional<Sample> answered = Optional.empty();
    private Optional<String> told = Optional.empty();
    private @Nullable DashboardView view;

    public DashboardController(Background background, Workspace workspace) {
        this.background = background;
        this.workspace = workspace;
        feed = workspace.samples();
        reader = new Reader(texts, zone());
        changes = background.latest(sample -> read());
        model.span().subscribe(span -> read());
    }

    @Override
    public Region view() {
        if (view == null) {
            view = new DashboardView(model, this, texts, workspace.palette(), zone(), workspace.clipboard());
        }
        return view.node();
    }

    @Override
    public void activate() {
        active = true;
        live = Subscription.combine(
                feed.latest().subscribe((was, is) -> changes.accept(is)),
                feed.paused().subscribe(this::paused),
                background.every(TICK, this::tick));
        read();
    }

    @Override
    public void deactivate() {
        active = false;
        live.unsubscribe();
        live = Subscription.EMPTY;
    }

    @Override
    public List<Command> commands() {
        boolean paused = feed.paused().get();
        List<Command> all = new ArrayList<>();
        all.add(command("again", "fth-refresh-cw", this::readAgain).with(Shortcut.AGAIN));
        all.add(command(paused ? "resume" : "pause", paused ? "fth-play" : "fth-pause", this::togglePause)
                .with(Shortcut.PAUSE));
        all.add(command("export", "fth-download", this::export)
                .onlyIf(!feed.history().all().isEmpty(), texts.get("command.nothing")));
        for (Span span : Span.values()) {
            String word = "span." + span.name().toLowerCase(Locale.ROOT);
            all.add(command(word, "fth-activity", () -> model.span().set(span))
                    .onlyIf(model.span().get() != span, texts.get("command.span.shown")));
        }
        return all;
    }

    private Command command(String word, String icon, Runnable run) {
        return Command.of("dashboard." + word, texts.get("command." + word), texts.get("title"), icon, run);
    }

    @Override
    public void readAgain() {
        feed.askNow();
    }

    @Override
    public void togglePause() {
        feed.pause(!feed.paused().get());
    }

    @Override
    public boolean settled() {
        return feed.latest().get().isPresent();
    }

    /// Asks for a file and writes the samples of the chosen span into it.
    void export() {
        String name =
                "lodekey-samples-" + STAMP.format(workspace.clock().instant().atZone(zone())) + ".csv";
        List<Sample> samples = feed.history().span(model.span().get().length());
        workspace
                .files()
                .toSave(texts.get("export.title"), name, SampleExport.EXTENSIONS)
                .ifPresent(file -> background.run(
                        EXPORT,
                        () -> SampleExport.write(file, samples),
                        written ->
                                notice(Tone.SUCCESS, texts.get("export.done", Figures.count(written), file.toString())),
                        failed ->
                                notice(Tone.WARNING, texts.get("export.failed", file.toString(), why(file, failed)))));
    }

    DashboardModel model() {
        return model;
    }

    private void notice(Tone tone, String sentence) {
        model.notice().set(Optional.of(new DashboardModel.Notice(tone, sentence)));
    }

    /// The reason without the file's name, which the file system's exceptions begin with.
    private static String why(Path file, Throwable failed) {
        String message = failed.getMessage();
        return message == null || message.equals(file.toString())
                ? failed.getClass().getSimpleName()
                : message.replace(file + ": ", "");
    }

    private void paused(boolean paused) {
        model.paused().set(paused);
        age();
    }

    private void read() {
        if (!active) {
            return;
        }
        Optional<Sample> latest = feed.latest().get();
        answered = latest.filter(Sample::answered).or(this::lastAnswered);
        tell(answered.isPresent() ? latest.flatMap(Sample::failure) : Optional.empty());
        if (latest.isPresent() && answered.isPresent()) {
            model.reading()
                    .set(Optional.of(reader.read(
                            feed.history(),
                            latest.get(),
                            answered.get(),
                            model.span().get(),
                            now())));
        }
        age();
    }

    /// Once: a person who closed it does not want it back with every sample.
    private void tell(Optional<String> failure) {
        if (!failure.equals(told)) {
            told = failure;
            model.failure().set(failure);
        }
    }

    private Optional<Sample> lastAnswered() {
        return answered.or(() -> feed.history().all().reversed().stream()
                .filter(Sample::answered)
                .findFirst());
    }

    /// Charts move on with the clock while no sample does it.
    private void tick() {
        if (answered.isPresent() && !model.paused().get() && missed(answered.get(), 1)) {
            read();
        } else {
            age();
        }
    }

    private void age() {
        Optional<Sample> latest = feed.latest().get();
        if (answered.isPresent()) {
            boolean stale = !model.paused().get() && missed(answered.get(), Reader.MISSED);
            model.state().set(stale ? new ViewState.Stale() : new ViewState.Live());
            model.basis().set(basis(answered.get()));
        } else if (latest.isPresent()) {
            String why = latest.get().failure().orElse(texts.get("failed.unknown"));
            model.state().set(new ViewState.Failed(why, details(latest.get(), why), retry));
            model.basis().set("");
        } else {
            model.state().set(new ViewState.Loading());
            model.basis().set(texts.get("basis.reading"));
        }
    }

    private boolean missed(Sample sample, int samples) {
        Duration age = Duration.between(sample.at(), now());
        return age.compareTo(sample.interval().multipliedBy(samples).plus(LATE)) > 0;
    }

    private String basis(Sample sample) {
        long all = sample.nodes().size();
        long told = sample.nodes().stream().filter(NodeSample::answered).count();
        String nodes = texts.get("nodes.all", Figures.count(all));
        if (told < all) {
            nodes = texts.get("nodes.some", Figures.count(told), Figures.count(all));
        } else if (all == 1) {
            nodes = texts.get("nodes.one");
        }
        String age = Figures.age(sample.at(), now());
        return model.paused().get()
                ? texts.get("basis.paused", age, nodes)
                : texts.get("basis.live", Times.coarse(workspace.interval()), nodes, age);
    }

    private static String details(Sample sample, String why) {
        StringBuilder text = new StringBuilder(why).append('\n').append(sample.at());
        sample.nodes()
                .forEach(node -> node.failure()
                        .ifPresent(failure -> text.append('\n')
                                .append(node.node().address())
                                .append(": ")
                                .append(failure)));
        return text.toString();
    }

    private Instant now() {
        return workspace.clock().instant();
    }

    private ZoneId zone() {
        return workspace.clock().getZone();
    }
}
