package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.text.Figures;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// The offer of a sample server, and how far its start is.
final class SamplePanel extends VBox {
    private final Button start;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label sentence = new Label();

    SamplePanel(ConnectModel model, Texts texts, ConnectController controller) {
        getStyleClass().add("lk-sample");
        Label title = new Label(texts.get("sample.title"));
        title.getStyleClass().add("lk-panel-title");
        Label text = new Label(texts.get("sample.text", Figures.count(controller.sampleKeys())));
        text.getStyleClass().add("lk-secondary");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        start = new Button(texts.get("sample.start"), Icons.of("fth-compass"));
        start.getStyleClass().add("accent");
        start.setOnAction(pressed -> controller.startSample());
        bar.getStyleClass().add("lk-slim");
        bar.setMaxWidth(Double.MAX_VALUE);
        sentence.setWrapText(true);
        getChildren().addAll(title, text, start, sentence, bar);
        model.sample().subscribe(this::show);
    }

    private void show(SampleState state) {
        start.setDisable(state.starting());
        bar.setProgress(state.starting() ? state.share().orElse(ProgressBar.INDETERMINATE_PROGRESS) : 0);
        bar.setVisible(state.starting());
        bar.setManaged(state.starting());
        sentence.setText(state.sentence());
        sentence.setManaged(!state.sentence().isEmpty());
        sentence.setVisible(!state.sentence().isEmpty());
        sentence.getStyleClass().setAll("label", state.failed() ? "lk-danger" : "lk-secondary");
        sentence.setGraphic(state.failed() ? Icons.of("fth-x-octagon", Tone.DANGER) : null);
    }
}
