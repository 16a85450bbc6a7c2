package io.lodekey.desktop.kit;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A panel's content, or in the same place why there is none and what to do.
public final class StatePane extends StackPane {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Node content;
    private final NoPermission guarded;
    private final VBox notice = new VBox();
    private final Clipboard clipboard;
    private final Texts texts = Texts.of(StatePane.class);

    public StatePane(Node content, Clipboard clipboard) {
        this.content = content;
        this.guarded = new NoPermission(content, NoPermission.Room.PANEL, clipboard);
        this.clipboard = clipboard;
        getStyleClass().add("lk-state");
        notice.getStyleClass().add("lk-notice");
        getChildren().addAll(guarded, notice);
        setMinSize(0, 0);
        show(new ViewState.Loading());
    }

    public void show(ViewState state) {
        notice.getChildren().clear();
        pseudoClassStateChanged(STALE, state instanceof ViewState.Stale);
        guarded.show(state instanceof ViewState.Denied denied ? Optional.of(denied) : Optional.empty());
        switch (state) {
            case ViewState.Loading l -> {}
            case ViewState.Live l -> {}
            case ViewState.Stale s -> {}
            case ViewState.Empty e -> say(e.icon(), Tone.NEUTRAL, e.sentence(), button(e.action()));
            case ViewState.Failed f ->
                say("fth-x-octagon", Tone.DANGER, f.sentence(), retry(f), copy(texts.get("copy.details"), f.details()));
            case ViewState.Denied d -> {}
        }
        notice.setVisible(!notice.getChildren().isEmpty());
        content.setVisible(!notice.isVisible());
    }

    private void say(String icon, Tone tone, String sentence, Node... below) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.getStyleClass().add("lk-notice-text");
        HBox line = new HBox();
        line.getStyleClass().add("lk-notice-actions");
        for (Node node : below) {
            if (node.isManaged()) {
                line.getChildren().add(node);
            }
        }
        notice.getChildren().setAll(Icons.of(icon, tone), words, line);
    }

    private Node retry(ViewState.Failed failed) {
        return button(failed.retry().map(again -> new Banner.Action(texts.get("try.again"), again)));
    }

    private Node copy(String label, String what) {
        return button(Optional.of(new Banner.Action(label, () -> clipboard.copy(what))));
    }

    private static Node button(Optional<Banner.Action> action) {
        Button button = new Button(action.map(Banner.Action::label).orElse(""));
        button.setManaged(action.isPresent());
        button.setOnAction(pressed -> action.ifPresent(a -> a.run().run()));
        return button;
    }
}
