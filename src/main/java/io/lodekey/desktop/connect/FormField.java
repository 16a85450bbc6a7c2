package io.lodekey.desktop.connect;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A control with its label above and what is wrong with it below.
final class FormField extends VBox {
    private final Label problem = new Label();

    FormField(String labelText, Region control, Node... more) {
        getStyleClass().add("lk-field");
        Label label = new Label(labelText);
        label.getStyleClass().add("lk-field-label");
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(labelText);
        problem.getStyleClass().addAll("lk-caption", "lk-danger");
        problem.setWrapText(true);
        problem(Optional.empty());
        getChildren().addAll(label, control);
        getChildren().addAll(more);
        getChildren().add(problem);
    }

    void problem(Optional<String> sentence) {
        problem.setText(sentence.orElse(""));
        problem.setVisible(sentence.isPresent());
        problem.setManaged(sentence.isPresent());
    }
}
