package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Feature;
import io.lodekey.desktop.kit.Job;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.monitor.Coverage;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.ScanHold;
import io.lodekey.monitor.ScanOptions;
import io.lodekey.monitor.Why;
import io.lodekey.redis.Pace;
import io.lodekey.settings.Environment;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Reads the keyspace and shows what it is. The scan goes on while another view is open.
public final class KeysController implements Feature, KeysActions {
    /// Above that many keys a scan is asked for, not begun: it is a few seconds of work for the server.
    static final long MOST_UNASKED = 1_000_000;

    private static final Object SCAN = "keys scan";
    private static final Object LOOK = "keys look";

    private final Background background;
    private final Workspace workspace;
    private final KeyspaceReader reader;
    private final Texts texts = Texts.of(KeysController.class);
    private final KeysModel model = new KeysModel();
    private final KeyTabs tabs = new KeyTabs(model);
    private final KeysExport export;
    private final KeysCommands commands;
    private @Nullable KeysView view;
    private @Nullable Job job;
    private @Nullable KeysSnapshot current;
    private ScanHold hold = new ScanHold();
    private ScanOptions last = ScanOptions.everything();
    private Subscription ticking = Subscription.EMPTY;

    public KeysController(Background background, Workspace workspace) {
        this(background, workspace, KeyspaceReader.of(workspace.session(), workspace.schema(), workspace.clock()));
    }

    KeysController(Background background, Workspace workspace, KeyspaceReader reader) {
        this.background = background;
        this.workspace = workspace;
        this.reader = reader;
        this.commands = new KeysCommands(this, workspace.schema(), texts);
        this.export = new KeysExport(model, background, workspace, texts, this::show);
    }

    KeysModel model() {
        return model;
    }

    @Override
    public Region view() {
        return opened().root();
    }

    private KeysView opened() {
        KeysView made = view;
        if (made == null) {
            made = new KeysView(model, this, workspace.schema(), workspace.clipboard(), texts);
            view = made;
        }
        return made;
    }

    @Override
    public void activate() {
        ticking.unsubscribe();
        ticking = background.every(Duration.ofSeconds(1), this::sayBasis);
        sayBasis();
        if (model.phase.get() instanceof Phase.Looking) {
            background.run(LOOK, reader::keys, this::looked, this::failed);
        }
    }

    @Override
    public void deactivate() {
        ticking.unsubscribe();
        ticking = Subscription.EMPTY;
    }

    @Override
    public void close() {
        deactivate();
        background.cancel(LOOK);
        background.cancel(SCAN);
        endJob();
    }

    @Override
    public List<Command> commands() {
        return commands.ofView();
    }

    @Override
    public List<Command> everywhere() {
        return commands.everywhere();
    }

    @Override
    public void readAgain() {
        if (!model.scanning()) {
            begin(last);
        }
    }

    @Override
    public void focusFilter() {
        opened().focusFilter();
    }

    @Override
    public boolean closePanel() {
        return opened().closePanel();
    }

    void askSample() {
        opened().askSample();
    }

    void copySelected() {
        opened().copySelected();
    }

    /// The family alone among the families, and selected.
    void showFamily(String id) {
        model.tab.set(KeysTab.FAMILIES);
        model.filter.set(id);
        model.selectedFamily.set(id);
    }

    @Override
    public boolean settled() {
        return !(model.phase.get() instanceof Phase.Looking) && !model.scanning();
    }

    @Override
    public void scan() {
        begin(ScanOptions.everything());
    }

    @Override
    public void sample(long keys) {
        begin(ScanOptions.sampleOf(keys));
    }

    @Override
    public void cancelScan() {
        if (!model.scanning()) {
            return;
        }
        background.cancel(SCAN);
        endJob();
        forgetUnseen();
        model.phase.set(current == null ? new Phase.Asking(texts.get("asking.cancelled")) : new Phase.Stopped());
        sayBasis();
    }

    @Override
    public void pauseScan(boolean pause) {
        if (model.scanning()) {
            hold.hold(pause);
            model.phase.set(new Phase.Scanning(pause));
            sayBasis();
            tellJob();
        }
    }

    @Override
    public void togglePause() {
        pauseScan(!model.paused());
    }

    @Override
    public void export(ExportKind kind) {
        export.run(kind);
    }

    @Override
    public void open(FamilyRow row) {
        switch (row.kind()) {
            case LEGACY, LEGACY_WITHOUT_RULE -> model.tab.set(KeysTab.LEGACY);
            case UNKNOWN -> model.tab.set(KeysTab.UNKNOWN);
            case MALFORMED -> {
                model.faultFamily.set(Optional.empty());
                model.faultsShown.clear();
                model.faultsShown.add(Why.MALFORMED);
                model.tab.set(KeysTab.NOT_CONFORMING);
            }
            case FAMILY -> {
                if (row.nonConforming() > 0) {
                    model.faultsShown.clear();
                    model.faultFamily.set(Optional.of(row.label()));
                    model.tab.set(KeysTab.NOT_CONFORMING);
                }
            }
        }
    }

    @Override
    public void open(PrefixRow row) {
        if (row.deeper()) {
            model.path.set(PrefixTree.segments(row.path()));
        }
    }

    @Override
    public void copy(String text) {
        workspace.clipboard().copy(text);
    }

    @Override
    public void close(Notice notice) {
        model.notices.remove(notice);
    }

    private void looked(long keys) {
        boolean production = production();
        boolean known = keys != Coverage.UNKNOWN;
        if (known && keys <= MOST_UNASKED && !production) {
            scan();
            return;
        }
        String text = !known ? "asking.unknown" : production ? "asking.production" : "asking.large";
        model.phase.set(new Phase.Asking(texts.get(text, workspace.profile().name(), Figures.count(keys))));
        sayBasis();
    }

    private boolean production() {
        return workspace.profile().environment() == Environment.PRODUCTION;
    }

    private void begin(ScanOptions wanted) {
        endJob();
        background.cancel(LOOK);
        ScanOptions options = wanted.at(production() ? Pace.GENTLE : wanted.pace());
        last = options;
        ScanHold held = new ScanHold();
        hold = held;
        current = null;
        model.notices.clear();
        model.phase.set(new Phase.Scanning(false));
        job = workspace.jobs().begin(texts.get("job.starting"));
        sayBasis();
        background.<KeysSnapshot, KeysSnapshot>run(
                SCAN,
                progress -> {
                    Cadence cadence = new Cadence(report -> progress.accept(shown(report)));
                    try {
                        return shown(reader.scan(options, cadence, held));
                    } catch (InterruptedException | RuntimeException stopped) {
                        cadence.flush();
                        throw stopped;
                    }
                },
                this::apply,
                this::done,
                this::failed);
    }

    /// On the scanning thread: all that can be worked out before the JavaFX thread is.
    private KeysSnapshot shown(KeyspaceReport report) {
        return KeysSnapshot.of(report, workspace.schema(), texts);
    }

    private void apply(KeysSnapshot snapshot) {
        current = snapshot;
        // Before the first keys the dashes, or the figures of the last scan, are the better sight: nothing is no zero.
        if (snapshot.report().coverage().walked() > 0 || snapshot.report().finished()) {
            model.snapshot.set(Optional.of(snapshot));
            tabs.apply(snapshot);
        }
        sayBasis();
        tellJob();
    }

    private void tellJob() {
        if (job != null && current != null) {
            BasisLine line = model.basis.get();
            job.say(line.basis());
            job.update(
                    line.busy().orElse(OptionalDouble.empty()),
                    model.paused()
                            ? Optional.empty()
                            : current.report().coverage().timeLeft());
        }
    }

    private void done(KeysSnapshot snapshot) {
        model.phase.set(new Phase.Done());
        apply(snapshot);
        endJob();
        model.notices.addAll(Gaps.of(snapshot.report(), reader.rules(), texts, this::copy));
    }

    private void failed(Throwable failure) {
        endJob();
        Phase.Failed phase = Phase.Failed.of(failure, workspace.profile().name(), texts);
        model.phase.set(phase);
        forgetUnseen();
        KeysSnapshot seen = current;
        if (phase.rule().isPresent() && seen != null && seen.report().coverage().walked() == 0) {
            // Nothing was seen for want of a right: then the view is dark, and has no zeros.
            current = null;
            model.snapshot.set(Optional.empty());
        }
        if (current != null) {
            Banner.Action again = new Banner.Action(texts.get("again"), this::readAgain);
            show(new Notice("failed", Tone.DANGER, phase.sentence(), Optional.of(again)));
        }
        sayBasis();
    }

    /// What ended before its first key has no figures to keep.
    private void forgetUnseen() {
        if (model.snapshot.get().isEmpty()) {
            current = null;
        }
    }

    private void show(Notice notice) {
        List<Notice> others = model.notices.stream()
                .filter(other -> !other.id().equals(notice.id()))
                .toList();
        model.notices.setAll(others);
        model.notices.add(notice);
    }

    private void endJob() {
        if (job != null) {
            job.end();
            job = null;
        }
    }

    private void sayBasis() {
        KeyspaceReport report = current == null ? null : current.report();
        model.basis.set(
                BasisLine.of(model.phase.get(), report, workspace.clock().instant(), texts));
    }
}
