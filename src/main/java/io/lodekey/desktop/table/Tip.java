package io.lodekey.desktop.table;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A tooltip that is made when the pointer first comes. Each tooltip is a window with a scene of its own: sixty of them
/// made together took longer than all they explain.
final class Tip {
    private String text = "";
    private @Nullable Tooltip made;

    /// @param nodes show the same text
    Tip(Node... nodes) {
        for (Node node : nodes) {
            node.addEventFilter(MouseEvent.MOUSE_ENTERED, entered -> offer(node));
        }
    }

    void text(String next) {
        text = next;
        if (made != null) {
            made.setText(next);
        }
    }

    private void offer(Node node) {
        if (made == null) {
            made = new Tooltip(text);
        }
        Tooltip.install(node, made);
    }
}
