package io.lodekey.desktop.table;

import io.lodekey.desktop.kit.Icons;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;

/// Where a filter is typed. Esc empties it first and only then means something to the view.
public final class FilterField extends CustomTextField {
    private final Button clear = new Button();

    /// @param prompt what is filtered, such as `Filter families`; also said to screen readers
    /// @param clearing what the button that empties it is called
    public FilterField(String prompt, String clearing) {
        getStyleClass().add("filter-field");
        prompt(prompt);
        setLeft(new StackPane(Icons.of("fth-filter")));
        clear.setGraphic(Icons.of("fth-x"));
        clear.getStyleClass().add("filter-clear");
        clear.setAccessibleText(clearing);
        clear.setFocusTraversable(false);
        clear.setOnAction(event -> clear());
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }

    public void prompt(String text) {
        setPromptText(text);
        setAccessibleText(text);
    }

    /// What is typed; never null.
    public StringProperty typed() {
        return textProperty();
    }
}
