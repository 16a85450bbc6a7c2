package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Chip;
import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.settings.Environment;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One profile of the list: a bar in its environment's colour, name, environment, address, and when it was used.
final class ProfileButton extends ToggleButton {
    private final Region bar = new Region();
    private final Label name = new Label();
    private final Label environment = new Label();
    private final Label lock = new Label(null, Icons.of("fth-lock"));
    private final Label used = new Label();
    private final Label place = new Label();
    private final Texts texts;
    private String profile = "";

    ProfileButton(Texts texts) {
        this.texts = texts;
        getStyleClass().setAll("lk-profile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("lk-profile-name");
        environment.getStyleClass().add("lk-caption");
        environment.setMinWidth(USE_PREF_SIZE);
        lock.setMinWidth(USE_PREF_SIZE);
        used.getStyleClass().add("lk-caption");
        used.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().addAll("lk-mono", "lk-muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(name, environment, lock, gap, used);
        first.getStyleClass().add("lk-profile-line");
        VBox lines = new VBox(first, place);
        lines.getStyleClass().add("lk-profile-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox card = new HBox(bar, lines);
        card.getStyleClass().add("lk-profile-card");
        card.setMouseTransparent(true);
        card.prefWidthProperty().bind(widthProperty().subtract(2));
        setGraphic(card);
    }

    void show(ProfileCard card) {
        Environment kind = card.profile().environment();
        profile = card.profile().name();
        bar.getStyleClass().setAll("lk-profile-bar", Chip.styleClass(kind));
        name.setText(profile);
        environment.setText(kind == Environment.NONE ? "" : kind.label());
        lock.setVisible(card.profile().readOnly());
        lock.setManaged(card.profile().readOnly());
        used.setText(card.used());
        used.setGraphic(card.open() ? dot() : null);
        place.setText(card.place());
        lock.setTooltip(new Tooltip(texts.get("profile.readonly")));
        String access = card.profile().readOnly() ? ", " + texts.get("profile.readonly") : "";
        setAccessibleText(String.join(", ", profile, kind.label(), card.place(), card.used()) + access);
    }

    String profile() {
        return profile;
    }

    /// As with a radio button, pressing the chosen one changes nothing.
    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }

    private static Region dot() {
        Region dot = new Region();
        dot.getStyleClass().add("lk-dot");
        return dot;
    }
}
