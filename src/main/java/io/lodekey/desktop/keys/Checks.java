package io.lodekey.desktop.keys;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;

/// Some of a few kinds; none chosen means all.
final class Checks {
    private Checks() {}

    /// @param any what stands there while none is chosen
    /// @param chosen kept alike with the boxes, both ways
    static <T> Region of(List<T> kinds, Function<T, String> word, String any, ObservableSet<T> chosen) {
        CheckComboBox<T> combo = new CheckComboBox<>();
        combo.getItems().setAll(kinds);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T kind) {
                return word.apply(kind);
            }

            @Override
            public T fromString(String text) {
                return kinds.stream()
                        .filter(kind -> word.apply(kind).equals(text))
                        .findFirst()
                        .orElseThrow();
            }
        });
        combo.setAccessibleText(any);
        combo.setPrefWidth(170);
        Runnable read = () -> {
            combo.setTitle(chosen.isEmpty() ? any : null);
            for (T kind : kinds) {
                if (chosen.contains(kind) != combo.getCheckModel().isChecked(kind)) {
                    combo.getCheckModel().toggleCheckState(kind);
                }
            }
        };
        read.run();
        chosen.addListener((SetChangeListener<T>) change -> read.run());
        combo.getCheckModel().getCheckedItems().addListener((ListChangeListener<T>) change -> {
            chosen.retainAll(combo.getCheckModel().getCheckedItems());
            chosen.addAll(combo.getCheckModel().getCheckedItems());
        });
        return combo;
    }
}
