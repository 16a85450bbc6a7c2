package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.StackPane;

/// A password field that can show what was typed.
final class PasswordBox extends StackPane {
    private final PasswordField hidden = new DottedField();
    private final TextField plain = new TextField();
    private final Button eye = new Button();
    private final BooleanProperty revealed = new SimpleBooleanProperty();

    PasswordBox(StringProperty password, Texts texts) {
        getStyleClass().add("lk-password");
        hidden.textProperty().bindBidirectional(password);
        plain.textProperty().bindBidirectional(password);
        plain.getStyleClass().add("lk-mono");
        hidden.visibleProperty().bind(revealed.not());
        plain.visibleProperty().bind(revealed);
        for (TextField field : new TextField[] {hidden, plain}) {
            field.setAccessibleText(texts.get("form.password"));
        }
        eye.getStyleClass().addAll("lk-icon-button", "lk-small");
        eye.setOnAction(pressed -> revealed.set(!revealed.get()));
        StackPane.setAlignment(eye, Pos.CENTER_RIGHT);
        revealed.subscribe(shown -> {
            eye.setGraphic(Icons.of(shown ? "fth-eye-off" : "fth-eye"));
            String text = texts.get(shown ? "form.password.hide" : "form.password.show");
            eye.setTooltip(new Tooltip(text));
            eye.setAccessibleText(text);
        });
        getChildren().addAll(hidden, plain, eye);
    }

    /// Shows small dots; the platform's are as large as letters.
    private static final class DottedField extends PasswordField {
        @Override
        protected Skin<?> createDefaultSkin() {
            return new TextFieldSkin(this) {
                @Override
                protected String maskText(String text) {
                    return "•".repeat(text.length());
                }
            };
        }
    }

    /// Back to dots, for another profile's password.
    void cover() {
        revealed.set(false);
    }
}
