package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Mode;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// What the frame of the window shows.
final class ShellModel {
    private final ObjectProperty<Optional<ServerLine>> server = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<LinkLine> link;
    private final ObjectProperty<Place> current = new SimpleObjectProperty<>(Place.CONNECTIONS);
    private final ObservableSet<Place> reachable = FXCollections.observableSet();
    private final ObjectProperty<Mode> mode;
    private final StringProperty ownTraffic = new SimpleStringProperty("");
    private final StringProperty age = new SimpleStringProperty("");
    private final BooleanProperty stale = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<String>> warning = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<JobLine> job = new SimpleObjectProperty<>(JobLine.NONE);

    ShellModel(LinkLine link, Mode mode) {
        this.link = new SimpleObjectProperty<>(link);
        this.mode = new SimpleObjectProperty<>(mode);
    }

    ObjectProperty<Optional<ServerLine>> server() {
        return server;
    }

    ObjectProperty<LinkLine> link() {
        return link;
    }

    ObjectProperty<Place> current() {
        return current;
    }

    /// Places that can be chosen now.
    ObservableSet<Place> reachable() {
        return reachable;
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    /// Lodekey's own look-ups; empty while no server is open.
    StringProperty ownTraffic() {
        return ownTraffic;
    }

    /// How old the data is; while no server is open, Lodekey's version.
    StringProperty age() {
        return age;
    }

    BooleanProperty stale() {
        return stale;
    }

    /// One sentence above every view, until it is closed.
    ObjectProperty<Optional<String>> warning() {
        return warning;
    }

    ObjectProperty<JobLine> job() {
        return job;
    }
}
