package io.lodekey.desktop.kit;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The area of one view: header, at most two banners, body. 16 px to the edges, 12 px between.
public final class ViewPane extends VBox {
    private static final int MOST_BANNERS = 2;

    private final ViewHeader header;
    private final VBox banners = new VBox();

    public ViewPane(ViewHeader header, Region body) {
        this.header = header;
        getStyleClass().add("lk-view");
        banners.getStyleClass().add("lk-banners");
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        banners.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(banners.getChildren()));
        getChildren().addAll(header, banners, body);
    }

    public ViewHeader header() {
        return header;
    }

    /// The oldest makes room for a third.
    public void show(Banner banner) {
        if (banners.getChildren().size() == MOST_BANNERS) {
            banners.getChildren().removeFirst();
        }
        banners.getChildren().add(banner);
    }

    public void hide(Banner banner) {
        banners.getChildren().remove(banner);
    }
}
