package io.lodekey.desktop.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// Lodekey's mark: a lodestone with a key hole.
public final class Logo extends StackPane {
    /// The shape in a square of 24, with even-odd filling; the same as in `assets/lodekey.svg`.
    static final String PATH = "M10.6 1.3Q12 .5 13.4 1.3L20.6 5.5Q22 6.3 22 7.9V16.1Q22 17.7 20.6 18.5L13.4 22.7"
            + "Q12 23.5 10.6 22.7L3.4 18.5Q2 17.7 2 16.1V7.9Q2 6.3 3.4 5.5Z"
            + "M10.4 12.6L9.3 18H14.7L13.6 12.6A3.6 3.6 0 1 0 10.4 12.6Z";

    private static final double BOX = 24;
    private static final double SIZE = 21;

    Logo() {
        SVGPath mark = mark();
        mark.getStyleClass().add("lk-logo");
        mark.getTransforms().add(new Scale(SIZE / BOX, SIZE / BOX));
        getChildren().add(new Group(mark));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// The mark as a picture, for task bars.
    ///
    /// @param size of the square in pixels
    public static Image picture(int size, Color color) {
        SVGPath mark = mark();
        mark.setFill(color);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(size / BOX, size / BOX));
        parameters.setViewport(new Rectangle2D(0, 0, size, size));
        return mark.snapshot(parameters, null);
    }

    private static SVGPath mark() {
        SVGPath mark = new SVGPath();
        mark.setContent(PATH);
        mark.setFillRule(FillRule.EVEN_ODD);
        return mark;
    }
}
