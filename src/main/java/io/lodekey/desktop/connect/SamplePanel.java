package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.text.Figures;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
        Label running = new Label(texts.get("sample.running"), dot());
        running.getStyleClass().add("lk-sample-running");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button leave = new Button(texts.get("action.disconnect"), Icons.of("fth-log-out"));
        leave.setOnAction(pressed -> controller.disconnect());
        HBox open = new HBox(running, gap, leave);
        open.getStyleClass().add("lk-sample-open");
        getChildren().addAll(title, text, start, open, sentence, bar);
        shown(open, model.sampleOpen());
        shown(start, model.sampleOpen().not());
        model.sample().subscribe(this::show);
    }

    private static void shown(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static Region dot() {
        Region dot = new Region();
        dot.getStyleClass().add("lk-dot");
        return dot;
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
