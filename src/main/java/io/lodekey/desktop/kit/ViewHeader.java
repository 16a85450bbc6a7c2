package io.lodekey.desktop.kit;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The first 60 px of a view: its title, what its figures rest on, and its actions. A slim bar at its foot shows that,
/// and how far, something is being read.
public final class ViewHeader extends StackPane {
    private final Label title = new Label();
    private final Chip chip = new Chip();
    private final Label basis = new Label();
    private final Label detail = new Label();
    private final HBox actions = new HBox();
    private final ProgressBar bar = new ProgressBar();

    public ViewHeader(String titleText) {
        getStyleClass().add("lk-view-header");
        title.getStyleClass().add("lk-view-title");
        title.setText(titleText);
        title.setMinWidth(Region.USE_PREF_SIZE);
        basis.getStyleClass().add("lk-basis");
        detail.getStyleClass().add("lk-detail");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip(Optional.empty(), Tone.NEUTRAL);
        basis("");
        detail("");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        actions.getStyleClass().add("lk-actions");
        actions.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(title, chip, basis, detail, gap, actions);
        line.getStyleClass().add("lk-view-line");
        bar.getStyleClass().add("lk-slim");
        bar.setMaxWidth(Double.MAX_VALUE);
        StackPane.setAlignment(bar, javafx.geometry.Pos.BOTTOM_CENTER);
        getChildren().addAll(line, bar);
        idle();
    }

    /// `exact` or `sampled` and the like; empty hides it.
    public void chip(Optional<String> word, Tone tone) {
        chip.setText(word.orElse(""));
        chip.tone(tone);
        shown(chip, word.isPresent());
    }

    /// The coverage line: `1 000 000 of 1 000 000 keys, 12 s ago`.
    public void basis(String text) {
        basis.setText(text);
        shown(basis, !text.isEmpty());
    }

    /// Less important, after the coverage line.
    public void detail(String text) {
        detail.setText(text);
        shown(detail, !text.isEmpty());
    }

    public void actions(Node... nodes) {
        actions.getChildren().setAll(nodes);
    }

    /// Shows the slim bar.
    ///
    /// @param share 0 to 1; empty if it is not known
    public void busy(OptionalDouble share) {
        bar.setProgress(share.orElse(ProgressBar.INDETERMINATE_PROGRESS));
        bar.setVisible(true);
    }

    public void idle() {
        bar.setProgress(0);
        bar.setVisible(false);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
