package io.lodekey.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One of a few, side by side. One is always chosen.
public final class Segmented<T> extends HBox {
    private final ObjectProperty<T> value;
    private final List<ToggleButton> buttons = new ArrayList<>();

    /// @param choices at least one; the first is chosen
    public Segmented(List<T> choices, Function<? super T, String> label) {
        getStyleClass().add("lk-segmented");
        setMaxHeight(Region.USE_PREF_SIZE);
        setMaxWidth(Region.USE_PREF_SIZE);
        value = new SimpleObjectProperty<>(choices.getFirst());
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(label.apply(choice));
            button.getStyleClass().add(choice.equals(choices.getFirst()) ? "first" : "inner");
            if (choice.equals(choices.getLast())) {
                button.getStyleClass().add("last");
            }
            button.setUserData(choice);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(pressed -> value.set(choice));
            buttons.add(button);
        }
        getChildren().setAll(buttons);
        value.subscribe(
                chosen -> buttons.forEach(b -> b.setSelected(b.getUserData().equals(chosen))));
        group.selectedToggleProperty().subscribe(chosen -> {
            if (chosen == null) { // pressing the chosen one again would leave none
                T kept = value.get();
                buttons.forEach(b -> b.setSelected(b.getUserData().equals(kept)));
            } else if (!chosen.getUserData().equals(value.get())) {
                choices.stream()
                        .filter(chosen.getUserData()::equals)
                        .findFirst()
                        .ifPresent(value::set);
            }
        });
    }

    public ObjectProperty<T> value() {
        return value;
    }

    public void small() {
        getStyleClass().add("lk-small");
    }
}
