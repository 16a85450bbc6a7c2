package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Feature;
import io.lodekey.desktop.kit.Mode;
import io.lodekey.desktop.kit.Shortcut;
import io.lodekey.desktop.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// All that can be done now: what the open view offers, the views, and what other views offer everywhere.
final class ShellCommands {
    /// Views beyond have no key.
    private static final int DIGITS = 9;

    private static final List<Place> PLACES = List.of(Place.values());

    private final ShellController shell;
    private final Map<Place, Feature> features;
    private final Texts texts;

    ShellCommands(ShellController shell, Map<Place, Feature> features, Texts texts) {
        this.shell = shell;
        this.features = features;
        this.texts = texts;
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>(ofView());
        for (int i = 0; i < PLACES.size(); i++) {
            Command go = go(PLACES.get(i));
            all.add(i < DIGITS ? go.with(Shortcut.digit(i + 1)) : go);
        }
        all.add(palette());
        all.add(theme());
        features.forEach((place, feature) -> {
            for (Command command : feature.everywhere()) {
                all.add(place == shell.place() ? command : command.after(() -> shell.go(place)));
            }
        });
        return all;
    }

    /// What the open view offers; also its menu.
    List<Command> ofView() {
        Feature feature = shell.feature();
        List<Command> own = feature.commands();
        return own.isEmpty() ? usual(feature) : own;
    }

    private List<Command> usual(Feature feature) {
        String about = texts.get(shell.place().textKey());
        return List.of(
                Command.of("view.again", texts.get("command.again"), about, "fth-refresh-cw", feature::readAgain)
                        .with(Shortcut.AGAIN),
                Command.of("view.filter", texts.get("command.filter"), about, "fth-filter", feature::focusFilter)
                        .with(Shortcut.FILTER),
                Command.of("view.pause", texts.get("command.pause"), about, "fth-pause", feature::togglePause)
                        .with(Shortcut.PAUSE));
    }

    private Command go(Place place) {
        return Command.of(
                        "go." + place.id(),
                        texts.get("command.go", texts.get(place.textKey())),
                        place.section() == Section.FOOT
                                ? ""
                                : texts.get(place.section().textKey()),
                        place.icon(),
                        () -> shell.go(place))
                .onlyIf(features.containsKey(place), texts.get("command.go.closed"));
    }

    private Command palette() {
        return Command.of(
                        "palette",
                        texts.get("command.palette"),
                        "",
                        "fth-search",
                        () -> shell.palette().show())
                .with(Shortcut.PALETTE);
    }

    private Command theme() {
        boolean dark = shell.model().mode().get() == Mode.DARK;
        return Command.of(
                "theme",
                texts.get(dark ? "theme.light" : "theme.dark"),
                texts.get("command.theme.about"),
                dark ? "fth-sun" : "fth-moon",
                shell::switchTheme);
    }
}
