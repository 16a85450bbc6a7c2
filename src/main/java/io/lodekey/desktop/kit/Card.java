package io.lodekey.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A panel with a title line: title left, what belongs to it right (a legend, a switch), the content below.
public class Card extends VBox {
    private final Label title = new Label();
    private final HBox right = new HBox();
    private final HBox head;

    public Card(String titleText, Node... content) {
        getStyleClass().add("lk-card");
        title.getStyleClass().add("lk-card-title");
        title.setText(titleText);
        title.setMinWidth(Region.USE_PREF_SIZE);
        right.getStyleClass().add("lk-card-right");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(title, gap, right);
        head.getStyleClass().add("lk-card-head");
        getChildren().add(head);
        getChildren().addAll(content);
    }

    public Label title() {
        return title;
    }

    public HBox head() {
        return head;
    }

    /// What stands at the right end of the title line.
    public Card right(Node... nodes) {
        right.getChildren().setAll(nodes);
        return this;
    }

    /// Replaces what is below the title line.
    public Card content(Node... nodes) {
        getChildren().setAll(head);
        getChildren().addAll(nodes);
        return this;
    }
}
