package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.text.Figures;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What will happen, and on production the field for the server's name; not there while nothing is asked.
final class KillBox extends HBox {
    private final Texts texts;
    private final Label sentence = new Label();
    private final TextField name = new TextField();
    private final Button go = new Button();
    private final Button cancel;
    private Optional<String> wanted = Optional.empty();

    KillBox(PoolsModel model, PoolsController actions, Texts texts) {
        this.texts = texts;
        getStyleClass().add("pool-kill");
        sentence.setWrapText(true);
        sentence.setGraphic(Icons.of("fth-alert-triangle", Tone.DANGER));
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        go.getStyleClass().addAll("danger", "lk-small");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(pressed -> actions.kill(name.getText()));
        name.setOnAction(entered -> go.fire());
        name.getStyleClass().add("pool-kill-name");
        cancel = new Button(texts.get("kill.cancel"));
        cancel.getStyleClass().add("lk-small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(pressed -> actions.cancelKill());
        getChildren().setAll(sentence, name, cancel, go);
        name.textProperty().subscribe(typed -> check());
        model.kill().subscribe(this::show);
    }

    private void show(KillState state) {
        setVisible(!(state instanceof KillState.Idle));
        setManaged(isVisible());
        switch (state) {
            case KillState.Idle idle -> name.clear();
            case KillState.Asking asking -> ask(asking);
            case KillState.Running running -> {
                sentence.setText(running.sentence());
                go.setDisable(true);
                cancel.setDisable(true);
                name.setDisable(true);
            }
        }
    }

    private void ask(KillState.Asking asking) {
        wanted = asking.name();
        int count = asking.clients().size();
        sentence.setText(asking.sentence());
        go.setText(texts.get(count == 1 ? "kill.go.one" : "kill.go", Figures.count(count)));
        name.setDisable(false);
        cancel.setDisable(false);
        name.clear();
        name.setVisible(wanted.isPresent());
        name.setManaged(wanted.isPresent());
        wanted.ifPresent(text -> {
            name.setPromptText(text);
            name.setAccessibleText(texts.get("kill.name", text));
        });
        check();
        if (wanted.isPresent()) {
            name.requestFocus();
        } else {
            cancel.requestFocus();
        }
    }

    private void check() {
        go.setDisable(wanted.filter(text -> !text.equals(name.getText())).isPresent());
    }
}
