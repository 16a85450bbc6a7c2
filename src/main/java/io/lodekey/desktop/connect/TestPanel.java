package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Names;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.text.Figures;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a test found: left what is there, right what this user may not see and the rule that changes it.
final class TestPanel extends VBox {
    private final Texts texts;
    private final ConnectController controller;
    private final Label age = styled(new Label(), "lk-secondary");

    TestPanel(ConnectModel model, Texts texts, ConnectController controller) {
        this.texts = texts;
        this.controller = controller;
        getStyleClass().add("lk-test");
        age.textProperty().bind(model.testAge());
        model.test().subscribe(this::show);
    }

    private void show(TestState state) {
        setVisible(!(state instanceof TestState.None));
        setManaged(isVisible());
        switch (state) {
            case TestState.None n -> getChildren().clear();
            case TestState.Trying(String sentence) -> trying(sentence);
            case TestState.Reached reached -> reached(reached);
            case TestState.Failed failed -> failed(failed);
        }
    }

    private void trying(String sentence) {
        Button cancel = new Button(texts.get("action.cancel"));
        cancel.getStyleClass().addAll("flat", "lk-small");
        cancel.setOnAction(pressed -> controller.cancel());
        ProgressBar bar = styled(new ProgressBar(), "lk-slim");
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(head(styled(new Label(sentence), "lk-medium"), gap(), cancel), bar);
    }

    private void reached(TestState.Reached reached) {
        Label headline =
                styled(new Label(reached.headline(), Icons.of("fth-check-circle", Tone.SUCCESS)), "lk-headline");
        VBox found = styled(new VBox(), "lk-test-lines");
        reached.lines().forEach(line -> found.getChildren().add(line(line)));
        VBox rights = styled(new VBox(), "lk-test-lines");
        rights.getChildren().setAll(rights(reached.missing()));
        rights.getStyleClass().add("lk-test-rights");
        GridPane body = styled(new GridPane(), "lk-test-body");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        body.getColumnConstraints().addAll(half, half);
        body.addRow(0, found, rights);
        getChildren().setAll(head(headline, age, gap(), copy()), body);
    }

    private void failed(TestState.Failed failed) {
        Label headline =
                styled(new Label(texts.get("failed.title"), Icons.of("fth-x-octagon", Tone.DANGER)), "lk-headline");
        Label sentence = new Label(failed.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox body = styled(new VBox(sentence), "lk-test-failed");
        getChildren().setAll(head(headline, gap(), copy()), body);
    }

    private List<Node> rights(List<TestState.Rule> missing) {
        if (missing.isEmpty()) {
            return List.of(line(new TestState.Line(Tone.SUCCESS, texts.get("found.all"))), note("found.all.note"));
        }
        String count = missing.size() == 1
                ? texts.get("found.off.one")
                : texts.get("found.off", Figures.count(missing.size()));
        List<Node> nodes = new ArrayList<>();
        nodes.add(styled(line(new TestState.Line(Tone.WARNING, count)), "lk-medium"));
        nodes.add(note("found.off.note"));
        missing.forEach(m -> nodes.add(new HBox(new Label(m.part()), gap(), styled(Names.mono(m.rule()), "lk-rule"))));
        return nodes;
    }

    private static Label line(TestState.Line line) {
        String icon =
                switch (line.tone()) {
                    case SUCCESS -> "fth-check-circle";
                    case WARNING -> "fth-alert-triangle";
                    case DANGER -> "fth-x-octagon";
                    case NEUTRAL, ACCENT -> "fth-unlock";
                };
        Label label = new Label(line.text(), Icons.of(icon, line.tone()));
        label.setWrapText(true);
        return label;
    }

    private Label note(String key) {
        Label note = styled(new Label(texts.get(key)), "lk-secondary");
        note.setWrapText(true);
        return note;
    }

    private Node copy() {
        Hyperlink copy = new Hyperlink(texts.get("copy.details"));
        copy.setOnAction(pressed -> controller.copyDetails());
        copy.setMinWidth(USE_PREF_SIZE);
        return copy;
    }

    private static HBox head(Node... nodes) {
        return styled(new HBox(nodes), "lk-test-head");
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
