package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.ViewState;
import io.lodekey.pools.Grouping;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the Pools view shows.
final class PoolsModel {
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.APPLICATION);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ObjectProperty<ViewState> state = new SimpleObjectProperty<>(new ViewState.Loading());
    private final ObjectProperty<ViewState> list = new SimpleObjectProperty<>(new ViewState.Live());
    private final StringProperty basis = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Figured>> figured = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable Object> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<GroupPanel>> panel = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<KillState> kill = new SimpleObjectProperty<>(new KillState.Idle());
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();

    /// Set by the person.
    ObjectProperty<Grouping> grouping() {
        return grouping;
    }

    BooleanProperty paused() {
        return paused;
    }

    ObjectProperty<ViewState> state() {
        return state;
    }

    /// How the list of groups stands, while the rest of the view is live.
    ObjectProperty<ViewState> list() {
        return list;
    }

    /// What was read, and how old it is.
    StringProperty basis() {
        return basis;
    }

    /// Empty until a reading was answered.
    ObjectProperty<Optional<Figured>> figured() {
        return figured;
    }

    /// The key of the selected row: the group's id; null without one.
    ObjectProperty<@Nullable Object> selected() {
        return selected;
    }

    /// The group that is opened.
    ObjectProperty<Optional<GroupPanel>> panel() {
        return panel;
    }

    ObjectProperty<KillState> kill() {
        return kill;
    }

    ObservableList<Notice> notices() {
        return notices;
    }
}
