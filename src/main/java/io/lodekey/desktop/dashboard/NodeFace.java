package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.table.CellFace;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A node's address behind a dot, or behind an icon when it could not be read; the role's cell says that in words.
final class NodeFace implements CellFace<NodeRow> {
    private final StackPane mark = new StackPane();
    private final Label name = new Label();
    private final HBox box = new HBox(mark, name);
    private boolean failed;

    NodeFace() {
        box.getStyleClass().add("lk-node-face");
        mark.getStyleClass().add("lk-node-mark");
        name.getStyleClass().add("lk-mono");
        name.setMinWidth(0);
        mark(false);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(NodeRow row) {
        name.setText(row.sample().node().address().toString());
        if (row.failed() != failed) {
            mark(row.failed());
        }
    }

    /// Its whole text is the failure, which no cell has room for.
    @Override
    public boolean showsAll() {
        return !failed;
    }

    private void mark(boolean now) {
        failed = now;
        Region dot = new Region();
        dot.getStyleClass().add("lk-node-dot");
        mark.getChildren().setAll(now ? Icons.of("fth-x-octagon", Tone.DANGER) : dot);
    }
}
