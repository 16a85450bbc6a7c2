package io.lodekey.desktop.connect;

import io.lodekey.settings.Environment;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// What stands in the form.
final class FormModel {
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Environment> environment = new SimpleObjectProperty<>(Environment.NONE);
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Path>> schema = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty tls = new SimpleBooleanProperty();
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final BooleanProperty fixed = new SimpleBooleanProperty();
    private final ObservableMap<Field, String> problems = FXCollections.observableHashMap();

    /// The name as it is stored, while another one is being typed.
    StringProperty title() {
        return title;
    }

    StringProperty name() {
        return name;
    }

    ObjectProperty<Environment> environment() {
        return environment;
    }

    StringProperty address() {
        return address;
    }

    StringProperty user() {
        return user;
    }

    StringProperty password() {
        return password;
    }

    /// Empty for the default.
    ObjectProperty<Optional<Path>> schema() {
        return schema;
    }

    BooleanProperty tls() {
        return tls;
    }

    BooleanProperty readOnly() {
        return readOnly;
    }

    /// The profile is made by variables and cannot be changed here.
    BooleanProperty fixed() {
        return fixed;
    }

    /// A sentence for each field that is wrong.
    ObservableMap<Field, String> problems() {
        return problems;
    }
}
