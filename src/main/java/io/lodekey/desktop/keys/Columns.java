package io.lodekey.desktop.keys;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two panels side by side, 12 px between. The right one, a table, keeps what its columns need for as long as the left
/// one stays readable; on wide windows they share evenly.
final class Columns extends Pane {
    private static final double GAP = 12;
    private static final double SHARE_OF_RIGHT = 0.5;
    private static final double RIGHT_NEEDS = 528;
    private static final double LEFT_NEEDS = 380;

    private final Region left;
    private final Region right;

    Columns(Region left, Region right) {
        this.left = left;
        this.right = right;
        left.setMinSize(0, 0);
        right.setMinSize(0, 0);
        setMinSize(0, 0);
        getChildren().setAll(left, right);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - GAP;
        double wanted = Math.max(room * SHARE_OF_RIGHT, Math.min(RIGHT_NEEDS, room - LEFT_NEEDS));
        double rightWidth = snapSizeX(Math.max(0, wanted));
        double leftWidth = Math.max(0, room - rightWidth);
        left.resizeRelocate(0, 0, leftWidth, getHeight());
        right.resizeRelocate(leftWidth + GAP, 0, rightWidth, getHeight());
    }
}
