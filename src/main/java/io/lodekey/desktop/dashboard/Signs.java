package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Tone;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says with words, an icon and a colour that something needs a look.
final class Signs {
    private Signs() {}

    /// @param tone [Tone#NEUTRAL] and [Tone#ACCENT] need none
    static void show(Label label, String words, Tone tone) {
        label.setText(words);
        for (Tone each : Tone.values()) {
            label.getStyleClass().remove(each.styleClass());
        }
        boolean wrong = tone == Tone.WARNING || tone == Tone.DANGER;
        label.setGraphic(wrong ? icon(tone) : null);
        if (wrong) {
            label.getStyleClass().add(tone.styleClass());
        }
    }

    private static FontIcon icon(Tone tone) {
        FontIcon icon = Icons.of(tone == Tone.DANGER ? "fth-alert-octagon" : "fth-alert-triangle", tone);
        icon.getStyleClass().add("lk-icon-small");
        return icon;
    }
}
