package io.lodekey.desktop.kit;

import io.lodekey.settings.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// Light or dark, as chosen or as the system has it, for every scene it dresses. Lives as long as the toolkit and is
/// used on the JavaFX thread.
public final class Theme {
    private final Palette palette;
    private final ReadOnlyObjectWrapper<ThemeChoice> choice;
    private final List<Scene> scenes = new ArrayList<>();

    public Theme(ThemeChoice first) {
        Fonts.load();
        choice = new ReadOnlyObjectWrapper<>(first);
        palette = new Palette(wanted());
        rule();
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> refresh());
    }

    public Palette palette() {
        return palette;
    }

    public ReadOnlyObjectProperty<ThemeChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    public void choose(ThemeChoice next) {
        choice.set(next);
        refresh();
    }

    /// Gives the scene our style sheets, now and after every change.
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().setAll(sheets(palette.mode().get()));
        rule();
    }

    public void undress(Scene scene) {
        scenes.remove(scene);
    }

    private Mode wanted() {
        return switch (choice.get()) {
            case LIGHT -> Mode.LIGHT;
            case DARK -> Mode.DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Mode.DARK : Mode.LIGHT;
        };
    }

    private void refresh() {
        Mode next = wanted();
        if (next != palette.mode().get()) {
            scenes.forEach(scene -> scene.getStylesheets().setAll(sheets(next)));
            palette.show(next);
        }
        rule();
    }

    /// The library's style sheet is one for the whole process: the theme used last has it.
    private void rule() {
        Application.setUserAgentStylesheet(palette.mode().get().themeSheet());
    }

    static List<String> sheets(Mode mode) {
        List<String> all = new ArrayList<>();
        all.add(Resources.url(mode.paletteSheet()).toExternalForm());
        StyleSheets.ALL.forEach(sheet -> all.add(Resources.url(sheet).toExternalForm()));
        return all;
    }
}
