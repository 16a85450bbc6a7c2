package io.lodekey.desktop.kit;

import io.lodekey.settings.Environment;
import java.util.Locale;
import javafx.scene.control.Label;

/// A word in a coloured capsule. Changing its tone keeps the node.
public final class Chip extends Label {
    public Chip() {
        getStyleClass().add("lk-chip");
        tone(Tone.NEUTRAL);
    }

    public Chip(String text, Tone tone) {
        this();
        setText(text);
        tone(tone);
    }

    /// The environment's chip: its name on its colour, angular, since it stands for the frame of the window.
    public static Chip of(Environment environment) {
        Chip chip = new Chip();
        chip.environment(environment);
        return chip;
    }

    public void tone(Tone tone) {
        getStyleClass().removeIf(name -> !name.equals("label") && !name.equals("lk-chip"));
        getStyleClass().add(tone.styleClass());
    }

    public void environment(Environment environment) {
        getStyleClass().removeIf(name -> !name.equals("label") && !name.equals("lk-chip"));
        getStyleClass().addAll("lk-environment", styleClass(environment));
        setText(environment.label());
    }

    /// The style class that carries an environment's colours: `lk-env-production` and so on.
    public static String styleClass(Environment environment) {
        return "lk-env-" + environment.name().toLowerCase(Locale.ROOT);
    }
}
