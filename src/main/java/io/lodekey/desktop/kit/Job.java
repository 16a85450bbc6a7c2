package io.lodekey.desktop.kit;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One long work: what it is, how far it has come, and how long it will take.
public final class Job {
    private final ReadOnlyStringWrapper title;
    private final ReadOnlyObjectWrapper<OptionalDouble> share = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
    private final ReadOnlyObjectWrapper<Optional<Duration>> timeLeft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Consumer<Job> atEnd;

    Job(String title, Consumer<Job> atEnd) {
        this.title = new ReadOnlyStringWrapper(title);
        this.atEnd = atEnd;
    }

    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /// 0 to 1; empty if it is not known.
    public ReadOnlyObjectProperty<OptionalDouble> share() {
        return share.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Duration>> timeLeft() {
        return timeLeft.getReadOnlyProperty();
    }

    public void say(String newTitle) {
        title.set(newTitle);
    }

    public void update(OptionalDouble newShare, Optional<Duration> newTimeLeft) {
        share.set(newShare);
        timeLeft.set(newTimeLeft);
    }

    /// Takes it off the status bar. A second call does nothing.
    public void end() {
        atEnd.accept(this);
    }
}
