package io.lodekey.desktop.chart;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.skins.GaugeSparkLineTileSkin;
import javafx.scene.shape.Arc;

/// The library's gauge with an arc of 270°, of which only the arc is kept: its texts ignore our typeface, and its spark
/// line says nothing without an axis.
final class GaugeSkin extends GaugeSparkLineTileSkin {
    /// Middle of the arc and its thickness, as shares of the tile's size.
    static final double RADIUS = 0.452;

    static final double THICKNESS = 0.08;

    GaugeSkin(Tile tile) {
        super(tile);
    }

    @Override
    protected void initGraphics() {
        super.initGraphics();
        pane.getChildren().removeIf(node -> !(node instanceof Arc));
        // The library's name for it is the tree map's as well.
        pane.getStyleClass().remove("tile");
    }

    /// The library paints the arc once and, afterwards, only by sections.
    @Override
    protected void redraw() {
        super.redraw();
        if (pane.getChildren().getLast() instanceof Arc bar) {
            bar.setStroke(tile.getBarColor());
        }
    }

    @Override
    protected void resize() {
        super.resize();
        for (var node : pane.getChildren()) {
            if (node instanceof Arc arc) {
                arc.setRadiusX(size * RADIUS);
                arc.setRadiusY(size * RADIUS);
                arc.setStrokeWidth(size * THICKNESS);
            }
        }
    }
}
