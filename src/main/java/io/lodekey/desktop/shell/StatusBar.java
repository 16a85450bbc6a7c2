package io.lodekey.desktop.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The last line of the window: what is being done, what Lodekey itself asked of the server, how old the data is.
final class StatusBar extends HBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label detail = new Label();

    StatusBar(ShellModel model) {
        getStyleClass().add("lk-status");
        bar.getStyleClass().add("lk-status-bar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label own = new Label();
        own.textProperty().bind(model.ownTraffic());
        Separator line = new Separator(Orientation.VERTICAL);
        line.visibleProperty().bind(model.ownTraffic().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        Label age = new Label();
        age.textProperty().bind(model.age());
        age.setMinWidth(USE_PREF_SIZE);
        age.getStyleClass().add("lk-age");
        model.stale().subscribe(stale -> age.pseudoClassStateChanged(STALE, stale));
        getChildren().addAll(title, bar, detail, gap, own, line, age);
        model.job().subscribe(this::job);
    }

    private void job(JobLine job) {
        title.setText(job.title());
        bar.setProgress(job.running() ? job.share().orElse(ProgressBar.INDETERMINATE_PROGRESS) : 0);
        detail.setText(job.detail());
        bar.setVisible(job.running());
        bar.setManaged(job.running());
        detail.setManaged(!job.detail().isEmpty());
    }
}
