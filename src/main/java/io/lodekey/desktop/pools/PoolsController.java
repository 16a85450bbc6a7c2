package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Feature;
import io.lodekey.desktop.kit.SampleFeed;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.ViewState;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.pools.Client;
import io.lodekey.pools.Denied;
import io.lodekey.pools.Grouping;
import io.lodekey.pools.NodeClients;
import io.lodekey.pools.PoolsHistory;
import io.lodekey.pools.PoolsReader;
import io.lodekey.pools.PoolsReading;
import io.lodekey.redis.RedisFailure;
import io.lodekey.store.AuditLog;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Reads who holds the server's connections and shows it.
public final class PoolsController implements Feature {
    private static final String READ = "pools";
    private static final String FIGURE = "pools figures";
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration SHOWN = Duration.ofSeconds(5);
    private static final Duration HIDDEN = Duration.ofSeconds(30);
    /// A tick is never exactly on time.
    private static final Duration SLACK = Duration.ofMillis(500);
    private static final int MISSED = 3;
    /// A warning goes after so many readings without it: one that comes and goes would move everything below it.
    private static final int CALM = 4;
    /// So many are read every second, so that lines and growth are there soon.
    private static final int FIRST = 4;

    private final PoolsModel model = new PoolsModel();
    private final Texts texts = Texts.of(PoolsController.class);
    private final Background background;
    private final Workspace workspace;
    private final SampleFeed feed;
    private final PoolsReader reader;
    private final PoolsHistory history = new PoolsHistory();
    private final PoolsFigures figures;
    private final KillDesk killDesk;
    private final PoolsExport export;
    private final Subscription beat;
    private boolean active;
    private boolean reading;
    private Instant begun = Instant.MIN;
    private int calm;
    private int readings;
    private Optional<PoolsReading> latest = Optional.empty();
    private Optional<ViewState.Failed> failure = Optional.empty();
    private Optional<Optional<String>> opened = Optional.empty();
    private Optional<String> dismissed = Optional.empty();
    private Optional<Denied> told = Optional.empty();
    private @Nullable PoolsView view;

    /// @param audit opened for each act on the server
    public PoolsController(Background background, Workspace workspace, Supplier<AuditLog> audit) {
        this.background = background;
        this.workspace = workspace;
        feed = workspace.samples();
        reader = new PoolsReader(workspace.session(), workspace.schema(), workspace.clock());
        figures = new PoolsFigures(texts, history, zone());
        killDesk = new KillDesk(background, workspace, texts, model, audit, this::tell, this::readAgain);
        export = new PoolsExport(background, workspace, texts, this::tell);
        model.paused().bind(feed.paused());
        model.grouping().subscribe((was, is) -> {
            closePanel();
            model.selected().set(null);
            figure();
        });
        model.selected().subscribe((was, is) -> figure());
        beat = background.every(TICK, this::tick);
    }

    @Override
    public Region view() {
        if (view == null) {
            boolean readOnly = workspace.session().facts().readOnly();
            boolean libraries = workspace.session().facts().compatible().atLeast(7, 2);
            view = new PoolsView(model, this, texts, zone(), workspace.clipboard(), readOnly, libraries);
        }
        return view.node();
    }

    @Override
    public void activate() {
        active = true;
        tick();
        age();
    }

    @Override
    public void deactivate() {
        active = false;
    }

    @Override
    public void close() {
        beat.unsubscribe();
        background.cancel(READ);
    }

    @Override
    public List<Command> commands() {
        return new PoolsCommands(this, texts).all(workspace.session().facts().readOnly());
    }

    @Override
    public void readAgain() {
        if (!reading) {
            read();
        }
    }

    @Override
    public void togglePause() {
        feed.pause(!feed.paused().get());
    }

    @Override
    public boolean closePanel() {
        if (killDesk.cancel()) {
            return true;
        }
        if (opened.isEmpty()) {
            return false;
        }
        opened = Optional.empty();
        model.panel().set(Optional.empty());
        if (view != null) {
            view.focusGroups();
        }
        return true;
    }

    /// Of the panel, if one is open.
    @Override
    public void focusFilter() {
        if (opened.isPresent() && view != null) {
            view.focusFilter();
        }
    }

    @Override
    public boolean settled() {
        return (readings >= FIRST && model.figured().get().isPresent()) || failure.isPresent();
    }

    PoolsModel model() {
        return model;
    }

    /// Shows the connections of a group.
    void open(Optional<String> group) {
        opened = Optional.of(group);
        figure();
    }

    void askKill(List<Client> clients) {
        killDesk.ask(clients, opened.flatMap(id -> id));
    }

    void cancelKill() {
        killDesk.cancel();
    }

    void kill(String typed) {
        killDesk.kill(typed);
    }

    void export() {
        latest.ifPresent(now -> export.run(
                now,
                model.figured().get().map(Figured::rows).orElse(List.of()),
                model.grouping().get()));
    }

    void close(Notice notice) {
        if (notice.about().equals(Notice.WARNING)) {
            dismissed = model.figured().get().map(PoolsController::warned);
        }
        model.notices().removeIf(shown -> shown.about().equals(notice.about()));
    }

    private void tick() {
        Duration pause = active ? (readings < FIRST ? TICK : SHOWN) : HIDDEN;
        boolean due =
                begun.equals(Instant.MIN) || !begun.plus(pause).minus(SLACK).isAfter(now());
        if (due && !reading && !feed.paused().get()) {
            read();
        }
        if (active) {
            age();
        }
    }

    private void read() {
        reading = true;
        begun = now();
        PoolsFigures.Choice choice = choice();
        background.run(
                READ,
                () -> {
                    PoolsReading read = reader.read();
                    history.add(read);
                    return figures.of(read, choice);
                },
                this::arrived,
                this::failed);
    }

    private void arrived(Figured figured) {
        reading = false;
        PoolsReading read = figured.reading();
        Optional<String> down = read.nodes().stream()
                        .allMatch(node -> node.failure().isPresent())
                ? read.nodes().stream().flatMap(node -> node.failure().stream()).findFirst()
                : Optional.empty();
        if (down.isPresent()) {
            failed(down.get());
            return;
        }
        failure = Optional.empty();
        readings++;
        latest = Optional.of(read);
        tellRefusals(read);
        if (figured.choice().equals(choice())) {
            show(figured);
        } else {
            figure();
        }
    }

    private void failed(Throwable thrown) {
        reading = false;
        failed(thrown instanceof RedisFailure known ? known.getMessage() : texts.get("failed.unknown"));
    }

    private void failed(String why) {
        failure = Optional.of(new ViewState.Failed(why, why + "\n" + now(), Optional.of(this::readAgain)));
        age();
    }

    /// Makes the figures of the latest reading anew, for the person chose something.
    private void figure() {
        PoolsFigures.Choice choice = choice();
        latest.ifPresent(read -> background.run(FIGURE, () -> figures.of(read, choice), this::show, this::failed));
    }

    private PoolsFigures.Choice choice() {
        Object key = model.selected().get();
        Optional<Optional<String>> selected = key == null ? Optional.empty() : Optional.of(id(key));
        return new PoolsFigures.Choice(model.grouping().get(), selected, opened);
    }

    @SuppressWarnings("unchecked") // rows are keyed by the group's id
    static Optional<String> id(Object key) {
        return (Optional<String>) key;
    }

    private void show(Figured figured) {
        if (!figured.choice().by().equals(model.grouping().get())) {
            return;
        }
        model.figured().set(Optional.of(figured));
        model.list().set(list(figured.reading()));
        if (opened.isPresent()) {
            model.panel().set(figured.panel().or(() -> model.panel().get().map(GroupPanel::emptied)));
        }
        tellWarning(figured);
        age();
    }

    private ViewState list(PoolsReading read) {
        return read.listed()
                ? new ViewState.Live()
                : read.refusals().stream()
                        .findFirst()
                        .<ViewState>map(denied -> new ViewState.Denied(texts.get("denied.list"), denied.rule()))
                        .orElseGet(
                                () -> new ViewState.Empty("fth-share-2", texts.get("groups.none"), Optional.empty()));
    }

    private void tellWarning(Figured figured) {
        calm = figured.warning().isEmpty() ? calm + 1 : 0;
        if (calm >= CALM) {
            dismissed = Optional.empty();
            model.notices().removeIf(shown -> shown.about().equals(Notice.WARNING));
        } else if (calm == 0 && (dismissed.isEmpty() || !dismissed.equals(Optional.of(warned(figured))))) {
            Optional<Banner.Action> action =
                    figured.warned().map(id -> new Banner.Action(texts.get("warning.show"), this::showWarned));
            tell(new Notice(Notice.WARNING, Tone.WARNING, figured.warning().get(), action));
        }
    }

    /// The server itself goes by the empty text.
    private static String warned(Figured figured) {
        return figured.warned().orElse("");
    }

    private void showWarned() {
        Optional<String> warned = model.figured().get().flatMap(Figured::warned);
        model.grouping().set(Grouping.APPLICATION);
        if (warned.isPresent()) {
            open(warned);
        }
    }

    /// What the user may not read beside the list itself, once.
    private void tellRefusals(PoolsReading read) {
        Optional<Denied> published = read.denied().stream().findFirst();
        if (published.isEmpty()) {
            model.notices().removeIf(shown -> shown.about().equals(Notice.DENIED));
        } else if (!published.equals(told)) {
            String rule = published.get().rule();
            tell(new Notice(
                    Notice.DENIED,
                    Tone.NEUTRAL,
                    texts.get("denied.published", rule),
                    Optional.of(new Banner.Action(
                            texts.get("denied.copy"),
                            () -> workspace.clipboard().copy(rule)))));
        }
        told = published;
    }

    private void tell(Notice notice) {
        for (int i = 0; i < model.notices().size(); i++) {
            if (model.notices().get(i).about().equals(notice.about())) {
                if (!model.notices().get(i).sentence().equals(notice.sentence())) {
                    model.notices().set(i, notice);
                }
                return;
            }
        }
        model.notices().add(notice);
    }

    private void age() {
        if (latest.isPresent()) {
            Duration age = Duration.between(latest.get().at(), now());
            boolean stale = active
                    && !feed.paused().get()
                    && age.compareTo(SHOWN.multipliedBy(MISSED).plus(TICK)) > 0;
            model.state().set(stale ? new ViewState.Stale() : new ViewState.Live());
            model.basis().set(basis(latest.get()));
        } else if (failure.isPresent()) {
            model.state().set(failure.get());
            model.basis().set("");
        } else {
            model.state().set(new ViewState.Loading());
            model.basis().set(texts.get("basis.reading"));
        }
    }

    private String basis(PoolsReading read) {
        long told = read.nodes().stream().filter(NodeClients::listed).count();
        int all = read.nodes().size();
        String nodes = told < all
                ? texts.get("nodes.some", Figures.count(told), Figures.count(all))
                : texts.get(all == 1 ? "nodes.one" : "nodes.all", Figures.count(all));
        String what = texts.get(read.listed() ? "basis.list" : "basis.info", nodes);
        return texts.get("basis", what, Figures.count(read.connected()), Figures.age(read.at(), now()));
    }

    private Instant now() {
        return workspace.clock().instant();
    }

    private ZoneId zone() {
        return workspace.clock().getZone();
    }
}
