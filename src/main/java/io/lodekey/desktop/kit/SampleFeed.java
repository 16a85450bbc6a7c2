package io.lodekey.desktop.kit;

import io.lodekey.monitor.History;
import io.lodekey.monitor.Sample;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The samples of the server that is open, shared by all views. `Desktop` publishes what the sampler brings, on the
/// JavaFX thread, and everything here is used there; so nobody else needs to care about the history's threads.
public final class SampleFeed {
    private final History history;
    private final ReadOnlyObjectWrapper<Optional<Sample>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper asked = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();

    public SampleFeed(History history) {
        this.history = history;
    }

    /// Already holds the sample that [#latest()] tells of.
    public History history() {
        return history;
    }

    /// Empty until the first one is there.
    public ReadOnlyObjectProperty<Optional<Sample>> latest() {
        return latest.getReadOnlyProperty();
    }

    /// While paused the server is not asked.
    public ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    public void pause(boolean wanted) {
        paused.set(wanted);
    }

    /// Asks for a sample at once, also while paused, which it stays.
    public void askNow() {
        asked.set(asked.get() + 1);
    }

    /// Counts how often a sample was asked for, so that whoever samples can follow.
    public ReadOnlyLongProperty asked() {
        return asked.getReadOnlyProperty();
    }

    public void publish(Sample sample) {
        history.add(sample);
        latest.set(Optional.of(sample));
    }
}
