package io.lodekey.desktop.connect;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the view of the connections shows.
final class ConnectModel {
    private final ObservableList<ProfileCard> cards = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final FormModel form = new FormModel();
    private final ObjectProperty<TestState> test = new SimpleObjectProperty<>(new TestState.None());
    private final StringProperty testAge = new SimpleStringProperty("");
    private final ObjectProperty<SampleState> sample = new SimpleObjectProperty<>(SampleState.IDLE);
    private final BooleanProperty sampleOpen = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<String>> stranger = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty connected = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty deleting = new SimpleBooleanProperty();
    private final IntegerProperty created = new SimpleIntegerProperty();
    private final StringProperty note = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    ObservableList<ProfileCard> cards() {
        return cards;
    }

    /// The name of the profile in the form; empty if there are no profiles.
    ObjectProperty<Optional<String>> selected() {
        return selected;
    }

    FormModel form() {
        return form;
    }

    ObjectProperty<TestState> test() {
        return test;
    }

    /// How long ago the test was.
    StringProperty testAge() {
        return testAge;
    }

    ObjectProperty<SampleState> sample() {
        return sample;
    }

    /// The sample server is the one that is open.
    BooleanProperty sampleOpen() {
        return sampleOpen;
    }

    /// Names the open server if neither a profile nor the sample server stands for it here.
    ObjectProperty<Optional<String>> stranger() {
        return stranger;
    }

    /// A server is open, whichever.
    BooleanProperty connected() {
        return connected;
    }

    /// A test or a connect is under way.
    BooleanProperty busy() {
        return busy;
    }

    /// The form asks whether to delete the profile.
    BooleanProperty deleting() {
        return deleting;
    }

    /// How many profiles were made; the newest wants a name.
    IntegerProperty created() {
        return created;
    }

    /// What to know before connecting.
    StringProperty note() {
        return note;
    }

    /// What is said above all.
    ObjectProperty<Optional<Notice>> notice() {
        return notice;
    }
}
