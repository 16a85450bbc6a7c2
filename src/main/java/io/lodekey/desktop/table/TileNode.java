package io.lodekey.desktop.table;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

/// One drawn tile. Its name stands in one or two whole lines or not at all: a cut name reads like another family's.
final class TileNode extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double SIDE = 7;
    private static final double TOP = 6;
    private static final int MOST_LINES = 2;

    private final TextWidths widths;
    private final Label name = new Label();
    private final Label figure = new Label();
    private final Tip tip = new Tip(this);
    private Tile tile;

    TileNode(Tile tile, TextWidths widths) {
        this.tile = tile;
        this.widths = widths;
        name.getStyleClass().add("tile-name");
        figure.getStyleClass().add("tile-figure");
        for (Label label : List.of(name, figure)) {
            label.setTextOverrun(OverrunStyle.CLIP);
            label.setMouseTransparent(true);
        }
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(name, figure);
        show(tile);
    }

    Tile tile() {
        return tile;
    }

    void show(Tile next) {
        tile = next;
        getStyleClass().setAll("tile", next.swatch().styleClass("tile"));
        tip.text(next.full());
        setAccessibleText(next.full());
        figure.setText(next.figure());
        requestLayout();
    }

    void current(boolean is) {
        pseudoClassStateChanged(CURRENT, is);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - 2 * SIDE;
        double height = getHeight() - 2 * TOP;
        double line = Math.ceil(name.getFont().getSize() * 1.36);
        Optional<List<String>> lines = room > 8
                ? widths.lines(tile.name(), name.getFont(), room, MOST_LINES)
                        .filter(broken -> broken.size() * line <= height + 2)
                : Optional.empty();
        name.setVisible(lines.isPresent());
        figure.setVisible(false);
        if (lines.isEmpty()) {
            return;
        }
        name.setText(String.join("\n", lines.get()));
        double nameHeight = lines.get().size() * line;
        name.resizeRelocate(SIDE, TOP, Math.ceil(room), nameHeight);
        double figureWidth = widths.of(tile.figure(), figure.getFont());
        if (nameHeight + line <= height + 2 && figureWidth <= room) {
            figure.setVisible(true);
            figure.resizeRelocate(SIDE, TOP + nameHeight, Math.ceil(room), line);
        }
    }
}
