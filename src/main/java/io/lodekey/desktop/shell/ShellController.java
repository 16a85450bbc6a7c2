package io.lodekey.desktop.shell;

import io.lodekey.desktop.command.CommandBook;
import io.lodekey.desktop.command.CommandPalette;
import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Feature;
import io.lodekey.desktop.kit.Jobs;
import io.lodekey.desktop.kit.Mode;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Workspace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// Decides which view is active, and keeps header and status bar true.
public final class ShellController {
    private final Background background;
    private final Texts texts = Texts.of(ShellController.class);
    private final String version;
    private final Jobs jobs;
    private final ShellModel model;
    private final Runnable switchTheme;
    private final Map<Place, Feature> features = new EnumMap<>(Place.class);
    private final ShellCommands commands;
    private final CommandBook book;
    private final CommandPalette palette;
    private Optional<ShellView> view = Optional.empty();
    private Optional<ServerWatch> watch = Optional.empty();
    private Feature active = new Nothing();

    /// @param mode of the theme, and `switchTheme` to change it
    /// @param version of the program
    public ShellController(
            Background background, Jobs jobs, ReadOnlyObjectProperty<Mode> mode, Runnable switchTheme, String version) {
        this.background = background;
        this.version = version;
        model = new ShellModel(ServerWatch.none(texts), mode.get());
        mode.subscribe(model.mode()::set);
        this.jobs = jobs;
        jobs.running().addListener((ListChangeListener<Object>) change -> tellJobs());
        this.switchTheme = switchTheme;
        commands = new ShellCommands(this, features, texts);
        book = new CommandBook(commands::all);
        palette = new CommandPalette(book);
        quiet();
    }

    /// The root of the window's scene.
    public Parent view() {
        if (view.isEmpty()) {
            ShellView made = new ShellView(model, texts, this);
            made.addEventHandler(KeyEvent.KEY_PRESSED, new ShellKeys(this));
            made.show(active.view());
            view = Optional.of(made);
        }
        return view.get();
    }

    /// All commands there are now.
    public CommandBook book() {
        return book;
    }

    public CommandPalette palette() {
        return palette;
    }

    /// What the open view offers.
    List<Command> ofView() {
        return commands.ofView();
    }

    void switchTheme() {
        switchTheme.run();
    }

    ShellModel model() {
        return model;
    }

    /// The one that is active.
    public Feature feature() {
        return active;
    }

    public Place place() {
        return model.current().get();
    }

    /// Adds a view that can be had without a server.
    public void add(Place place, Feature feature) {
        features.put(place, feature);
        model.reachable().add(place);
    }

    /// A server is open: its views can be chosen from now on.
    public void connected(Workspace workspace, Map<Place, Feature> views) {
        disconnected();
        features.putAll(views);
        model.reachable().addAll(views.keySet());
        ServerWatch next = new ServerWatch(workspace, background, texts, model);
        watch = Optional.of(next);
        next.begin();
        tellJobs();
    }

    /// Its views are closed; if one of them was active, the connections are shown.
    public void disconnected() {
        watch.ifPresent(ServerWatch::end);
        watch = Optional.empty();
        List<Place> gone = features.keySet().stream().filter(Place::needsServer).toList();
        if (gone.contains(place())) {
            go(Place.CONNECTIONS);
        }
        model.reachable().removeAll(gone);
        gone.forEach(place -> Optional.ofNullable(features.remove(place)).ifPresent(Feature::close));
        quiet();
    }

    /// Shows the view at a place; nothing happens if it cannot be had.
    public void go(Place place) {
        Feature next = features.get(place);
        if (next != null && !next.equals(active)) {
            active.deactivate();
            active = next;
            model.current().set(place);
            view.ifPresent(v -> v.show(next.view()));
            next.activate();
        }
    }

    /// Ends the active view, for the window is closing.
    public void close() {
        disconnected();
        active.deactivate();
        active = new Nothing();
        features.values().forEach(Feature::close);
        features.clear();
    }

    /// Shows one sentence above every view, until the person closes it.
    public void warn(String sentence) {
        model.warning().set(Optional.of(sentence));
    }

    private void quiet() {
        model.server().set(Optional.empty());
        model.link().set(ServerWatch.none(texts));
        model.ownTraffic().set("");
        model.age().set(texts.get("version", version));
        model.stale().set(false);
        tellJobs();
    }

    private void tellJobs() {
        model.job().set(new JobWords(texts).of(jobs.running(), watch.isPresent()));
    }
}
