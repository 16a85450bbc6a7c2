package io.lodekey.desktop.settings;

import io.lodekey.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the settings show.
final class SettingsModel {
    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ObjectProperty<Optional<Path>> schema = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty refused = new SimpleStringProperty("");
    private final ObservableList<String> problems = FXCollections.observableArrayList();
    private final BooleanProperty checking = new SimpleBooleanProperty();

    ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    ObjectProperty<Optional<Path>> schema() {
        return schema;
    }

    /// The file that was chosen and cannot be used, in a sentence; empty if there is none.
    StringProperty refused() {
        return refused;
    }

    /// What is wrong with it.
    ObservableList<String> problems() {
        return problems;
    }

    BooleanProperty checking() {
        return checking;
    }
}
