package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.ViewState;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the Dashboard shows.
final class DashboardModel {
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.HOUR);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ObjectProperty<ViewState> state = new SimpleObjectProperty<>(new ViewState.Loading());
    private final StringProperty basis = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Reading>> reading = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> failure = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    /// What came of something the person asked for.
    record Notice(Tone tone, String sentence) {}

    /// How far back the charts go; set by the person.
    ObjectProperty<Span> span() {
        return span;
    }

    BooleanProperty paused() {
        return paused;
    }

    ObjectProperty<ViewState> state() {
        return state;
    }

    /// How often, from how many nodes, and how old.
    StringProperty basis() {
        return basis;
    }

    /// Empty until a sample was answered.
    ObjectProperty<Optional<Reading>> reading() {
        return reading;
    }

    /// Why the newest sample could not be read, while older figures are shown.
    ObjectProperty<Optional<String>> failure() {
        return failure;
    }

    ObjectProperty<Optional<Notice>> notice() {
        return notice;
    }
}
