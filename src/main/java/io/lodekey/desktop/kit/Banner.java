package io.lodekey.desktop.kit;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line above the body, 40 px, that can be closed: a warning, an undo, a lost right.
public final class Banner extends HBox {
    private final Label text = new Label();

    /// @param onClose called when the person closes it; the owner takes it away
    public Banner(Tone tone, String sentence, Optional<Action> action, Runnable onClose) {
        getStyleClass().addAll("lk-banner", tone.styleClass());
        text.setText(sentence);
        text.setGraphic(Icons.of(icon(tone), tone));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        action.ifPresent(a -> {
            Hyperlink link = new Hyperlink(a.label());
            link.setOnAction(pressed -> a.run().run());
            getChildren().add(link);
        });
        Button close = new Button(null, Icons.of("fth-x"));
        close.getStyleClass().addAll("lk-icon-button", "lk-small");
        close.setAccessibleText(Texts.of(Banner.class).get("banner.close"));
        close.setOnAction(pressed -> onClose.run());
        getChildren().add(close);
    }

    /// Says something newer in the same place.
    public void say(String sentence) {
        text.setText(sentence);
    }

    public String text() {
        return text.getText();
    }

    private static String icon(Tone tone) {
        return switch (tone) {
            case NEUTRAL, ACCENT -> "fth-info";
            case SUCCESS -> "fth-check-circle";
            case WARNING -> "fth-alert-triangle";
            case DANGER -> "fth-x-octagon";
        };
    }

    /// A verb and what it does.
    public record Action(String label, Runnable run) {}
}
