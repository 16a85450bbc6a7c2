package io.lodekey.desktop.kit;

import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The long work under way, for the status bar. Used on the JavaFX thread.
public final class Jobs {
    private final ObservableList<Job> running =
            FXCollections.observableArrayList(job -> new Observable[] {job.title(), job.share(), job.timeLeft()});
    private final ObservableList<Job> face = FXCollections.unmodifiableObservableList(running);

    /// In the order in which they began.
    public ObservableList<Job> running() {
        return face;
    }

    /// Puts work on the status bar, at the end.
    ///
    /// @param title a sentence's beginning, such as `Scanning keys`
    public Job begin(String title) {
        Job job = new Job(title, running::remove);
        running.add(job);
        return job;
    }
}
