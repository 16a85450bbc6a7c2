package io.lodekey.desktop.settings;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Feature;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.settings.Preferences;
import io.lodekey.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Makes choices hold.
public final class SettingsController implements Feature {
    private static final Object CHECK = "schema check";

    private final Background background;
    private final SettingsPorts ports;
    private final Texts texts = Texts.of(SettingsController.class);
    private final SettingsModel model = new SettingsModel();
    private Optional<SettingsView> view = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    public SettingsController(Background background, SettingsPorts ports) {
        this.background = background;
        this.ports = ports;
    }

    SettingsModel model() {
        return model;
    }

    @Override
    public Region view() {
        if (view.isEmpty()) {
            view = Optional.of(new SettingsView(model, texts, this, ports.folders()));
        }
        return view.get();
    }

    @Override
    public void activate() {
        following = ports.preferences().subscribe(this::show);
    }

    @Override
    public void deactivate() {
        following.unsubscribe();
        background.cancel(CHECK);
        model.checking().set(false);
    }

    @Override
    public List<Command> everywhere() {
        List<Command> all = new ArrayList<>();
        for (ThemeChoice choice : ThemeChoice.values()) {
            all.add(command("theme." + choice.name().toLowerCase(Locale.ROOT), "fth-sun", () -> choose(choice))
                    .onlyIf(choice != ports.preferences().get().theme(), texts.get("command.theme.chosen")));
        }
        all.add(command("schema", "fth-file-text", this::chooseSchema));
        all.add(command("schema.bundled", "fth-rotate-ccw", this::useBundledSchema)
                .onlyIf(ports.preferences().get().schema().isPresent(), texts.get("command.schema.inuse")));
        return all;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                folder("config", ports.folders().config()),
                folder("data", ports.folders().data()),
                folder("logs", ports.folders().logs()));
    }

    private Command folder(String word, Path path) {
        return Command.of(
                "settings.folder." + word,
                texts.get("command.folder." + word),
                path.toString(),
                "fth-copy",
                () -> copy(path.toString()));
    }

    private Command command(String word, String icon, Runnable run) {
        return Command.of("settings." + word, texts.get("command." + word), texts.get("title"), icon, run);
    }

    void choose(ThemeChoice theme) {
        if (theme != ports.preferences().get().theme()) {
            ports.theme().accept(theme);
        }
    }

    void chooseSchema() {
        ports.files().toOpen(texts.get("schema.title"), List.of("yaml", "yml")).ifPresent(this::check);
    }

    void useBundledSchema() {
        forget();
        ports.schema().accept(Optional.empty());
    }

    void copy(String text) {
        ports.clipboard().copy(text);
    }

    private void check(Path file) {
        forget();
        model.checking().set(true);
        background.run(
                CHECK,
                () -> ports.check().problems(file),
                problems -> checked(file, problems),
                failure -> checked(file, List.of(String.valueOf(failure.getMessage()))));
    }

    private void checked(Path file, List<String> problems) {
        model.checking().set(false);
        if (problems.isEmpty()) {
            ports.schema().accept(Optional.of(file));
        } else {
            model.refused().set(texts.get("schema.refused", file.toString()));
            model.problems().setAll(problems);
        }
    }

    private void forget() {
        model.refused().set("");
        model.problems().clear();
    }

    private void show(Preferences preferences) {
        model.theme().set(preferences.theme());
        model.schema().set(preferences.schema());
    }
}
