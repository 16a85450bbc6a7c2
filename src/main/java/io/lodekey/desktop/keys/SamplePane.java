package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Segmented;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.text.Figures;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks how many keys a sample is to hold.
final class SamplePane extends VBox {
    private static final long FEWEST = 1_000;
    private static final List<Long> USUAL = List.of(100_000L, 10_000L, 1_000_000L);

    private final TextField field = new TextField();
    private final Button go = new Button();
    private final Label problem = new Label();
    private final Texts texts;

    SamplePane(Texts texts, LongConsumer chosen) {
        this.texts = texts;
        getStyleClass().add("keys-panel");
        Label title = new Label(texts.get("sample.title"));
        title.getStyleClass().add("lk-panel-title");
        Label caption = new Label(texts.get("sample.keys"));
        caption.getStyleClass().add("lk-secondary");
        caption.setLabelFor(field);
        Segmented<Long> usual = new Segmented<>(USUAL.stream().sorted().toList(), Figures::count);
        usual.value().addListener((property, was, is) -> field.setText(is.toString()));
        usual.value().set(USUAL.getFirst());
        field.setAccessibleText(texts.get("sample.keys"));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(8, usual, field);
        line.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().addAll("lk-secondary", "lk-danger");
        Label why = new Label(texts.get("sample.why"));
        why.setWrapText(true);
        why.getStyleClass().add("lk-secondary");
        why.setMinHeight(USE_PREF_SIZE);
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(pressed -> typed().ifPresent(chosen));
        HBox foot = new HBox(go);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, caption, line, problem, why, foot);
        field.textProperty().subscribe(text -> check());
    }

    void start() {
        field.requestFocus();
        field.selectAll();
    }

    private OptionalLong typed() {
        String digits = field.getText().replaceAll("[\\s\\u2009\\u202f,.]", "");
        if (!digits.matches("[0-9]{1,15}") || Long.parseLong(digits) < FEWEST) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    private void check() {
        OptionalLong keys = typed();
        boolean fits = keys.isPresent();
        go.setDisable(!fits);
        go.setText(fits ? texts.get("sample.go", Figures.count(keys.getAsLong())) : texts.get("sample.go.short"));
        problem.setText(fits ? "" : texts.get("sample.invalid"));
        problem.setManaged(!fits);
        field.getStyleClass().remove("lk-invalid");
        if (!fits) {
            field.getStyleClass().add("lk-invalid");
        }
    }
}
