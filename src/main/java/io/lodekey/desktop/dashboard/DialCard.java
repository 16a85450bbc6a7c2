package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.GaugeTile;
import io.lodekey.desktop.kit.Card;
import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.Tone;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A panel with a gauge and its basis at the right; or, without a whole, a number with a spark line.
final class DialCard extends Card {
    private final GaugeTile gauge;
    private final Label lead = new Label();
    private final Label below = caption();
    private final Label warning = caption();
    private final Label lines = caption();
    private final HBox dial;
    private final NumberBody number = new NumberBody();
    private Node shown;

    DialCard(String title, Palette palette) {
        super(title);
        getStyleClass().add("lk-dial-card");
        gauge = new GaugeTile(palette);
        lead.getStyleClass().addAll("lk-figure-small", "lk-dial-lead");
        lines.getStyleClass().add("lk-dial-lines");
        VBox side = new VBox(lead, below, warning, lines);
        side.getStyleClass().add("lk-dial-side");
        side.setMinWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        dial = new HBox(gauge, side);
        dial.getStyleClass().add("lk-dial");
        VBox.setVgrow(dial, Priority.ALWAYS);
        warn(Optional.empty(), Tone.NEUTRAL);
        shown = dial;
        content(dial);
    }

    /// Shows a reading.
    ///
    /// @param trend for the spark line where there is no gauge
    void show(Dial reading, Trend trend) {
        if (reading.gauge().isPresent()) {
            gauge.show(reading.gauge().get());
            lead.setText(reading.lead());
            below.setText(reading.below());
            lines.setText(String.join("\n", reading.lines()));
            warn(reading.warning(), reading.gauge().get().tone());
        } else {
            String basis = reading.below() + "\n" + String.join(", ", reading.lines());
            number.show(Figure.of(reading.lead(), "", basis), trend);
        }
        Node wanted = reading.gauge().isPresent() ? dial : number;
        if (!wanted.equals(shown)) {
            shown = wanted;
            content(wanted);
        }
    }

    private void warn(Optional<String> words, Tone tone) {
        warning.setVisible(words.isPresent());
        warning.setManaged(words.isPresent());
        Signs.show(warning, words.orElse(""), tone);
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("lk-caption");
        label.setWrapText(true);
        return label;
    }
}
