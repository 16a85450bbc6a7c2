package io.lodekey.desktop.kit;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A panel that stays in its place, dimmed, while the user has no right to what it shows; over it the exact ACL rule
/// that would turn it on, with a button that copies it.
public final class NoPermission extends StackPane {
    /// How much room there is for words.
    public enum Room {
        /// The sentence stands above the rule.
        PANEL,
        /// One line, in place of a card's content; the sentence shows on hover.
        LINE
    }

    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    private final Node content;
    private final Room room;
    private final Clipboard clipboard;
    private final Texts texts = Texts.of(NoPermission.class);
    private Optional<ViewState.Denied> shown = Optional.empty();

    public NoPermission(Node content, Room room, Clipboard clipboard) {
        this.content = content;
        this.room = room;
        this.clipboard = clipboard;
        getStyleClass().add("lk-no-permission");
        if (room == Room.LINE) {
            getStyleClass().add("lk-line");
        }
        content.getStyleClass().add("lk-dimmable");
        getChildren().add(content);
    }

    /// Empty: the content is live.
    public void show(Optional<ViewState.Denied> denied) {
        if (denied.equals(shown)) {
            return;
        }
        shown = denied;
        pseudoClassStateChanged(DIMMED, denied.isPresent());
        content.setMouseTransparent(denied.isPresent());
        getChildren().setAll(content);
        denied.map(this::words).ifPresent(getChildren()::add);
    }

    private Pane words(ViewState.Denied denied) {
        Label rule = Names.mono(denied.rule());
        rule.getStyleClass().add("lk-rule");
        Button copy = new Button();
        copy.setOnAction(pressed -> clipboard.copy(denied.rule()));
        Pane words =
                switch (room) {
                    case LINE -> line(denied, rule, copy);
                    case PANEL -> panel(denied, rule, copy);
                };
        words.setAccessibleRole(AccessibleRole.TEXT);
        words.setAccessibleText(denied.sentence());
        return words;
    }

    private Pane line(ViewState.Denied denied, Label rule, Button copy) {
        copy.setGraphic(Icons.of("fth-copy"));
        copy.getStyleClass().addAll("lk-icon-button", "lk-small");
        copy.setAccessibleText(texts.get("copy.rule"));
        copy.setTooltip(new Tooltip(texts.get("copy.rule")));
        copy.setMinWidth(USE_PREF_SIZE);
        rule.setMinWidth(0);
        HBox line = new HBox(Icons.of("fth-eye-off"), rule, copy);
        line.getStyleClass().add("lk-no-permission-line");
        Tooltip.install(line, new Tooltip(denied.sentence()));
        return line;
    }

    private Pane panel(ViewState.Denied denied, Label rule, Button copy) {
        copy.setText(texts.get("copy.rule"));
        Label sentence = new Label(denied.sentence());
        sentence.setWrapText(true);
        sentence.getStyleClass().add("lk-notice-text");
        HBox actions = new HBox(rule, copy);
        actions.getStyleClass().add("lk-notice-actions");
        VBox panel = new VBox(Icons.of("fth-eye-off"), sentence, actions);
        panel.getStyleClass().add("lk-notice");
        return panel;
    }
}
