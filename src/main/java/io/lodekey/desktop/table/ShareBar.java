package io.lodekey.desktop.table;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The parts of a whole as one bar, their figures below. A part that exists is never thinner than 3 px, for the few
/// are mostly what the reader looks for.
public final class ShareBar extends Pane {
    private static final double THICKNESS = 12;
    private static final double GAP = 2;
    private static final double LEAST = 3;
    private static final double TO_LEGEND = 10;
    private static final double LEGEND_GAP = 10;
    private static final double WIDEST_LEGEND_GAP = 48;

    private List<SharePart> parts = List.of();
    private List<Region> strips = List.of();
    private List<Legend> legends = List.of();
    private List<Integer> lengths = List.of();
    private double fitted = -1;

    public ShareBar() {
        getStyleClass().add("share-bar");
        setMinWidth(0);
    }

    /// Shows the parts in their order. With the same ids as before only texts and lengths change.
    public void show(List<SharePart> next) {
        boolean same = next.stream()
                .map(SharePart::id)
                .toList()
                .equals(parts.stream().map(SharePart::id).toList());
        parts = List.copyOf(next);
        if (!same) {
            strips = parts.stream().map(ShareBar::strip).toList();
            legends = parts.stream().map(Legend::new).toList();
            getChildren().setAll(strips);
            getChildren().addAll(legends);
            fitted = -1;
        }
        for (int i = 0; i < parts.size(); i++) {
            legends.get(i).show(parts.get(i));
        }
        // Figures are tabular: only other lengths can need another fit.
        List<Integer> now = parts.stream()
                .map(part -> part.figure().length() * 100 + part.share().length())
                .toList();
        if (!now.equals(lengths)) {
            lengths = now;
            fitted = -1;
        }
        requestLayout();
    }

    private static Region strip(SharePart part) {
        Region strip = new Region();
        strip.getStyleClass().addAll("share-part", "part-" + part.id());
        return strip;
    }

    @Override
    protected double computePrefHeight(double width) {
        double legend =
                legends.stream().mapToDouble(l -> l.prefHeight(-1)).max().orElse(18);
        return snappedTopInset() + THICKNESS + TO_LEGEND + legend + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        layoutStrips(left, snappedTopInset(), width);
        layoutLegends(left, snappedTopInset() + THICKNESS + TO_LEGEND, width);
    }

    private void layoutStrips(double left, double top, double width) {
        double sum = parts.stream().mapToDouble(SharePart::weight).sum();
        long present = parts.stream().filter(part -> part.weight() > 0).count();
        double room = width - Math.max(0, present - 1) * GAP;
        double small = 0;
        double largeSum = 0;
        for (SharePart part : parts) {
            if (part.weight() > 0 && part.weight() / sum * room < LEAST) {
                small += LEAST;
            } else {
                largeSum += part.weight();
            }
        }
        double x = left;
        for (int i = 0; i < parts.size(); i++) {
            double weight = parts.get(i).weight();
            Region strip = strips.get(i);
            strip.setVisible(weight > 0);
            if (weight > 0) {
                double length = weight / sum * room < LEAST ? LEAST : weight / largeSum * (room - small);
                double end = x + length;
                strip.resizeRelocate(Math.rint(x), top, Math.max(1, Math.rint(end) - Math.rint(x)), THICKNESS);
                x = end + GAP;
            }
        }
    }

    private void layoutLegends(double left, double top, double width) {
        if (width != fitted) {
            fit(width);
            fitted = width;
        }
        double needed = neededByLegends();
        double gap = legends.size() < 2
                ? 0
                : Math.clamp((width - needed) / (legends.size() - 1), LEGEND_GAP, WIDEST_LEGEND_GAP);
        double x = left;
        for (Legend legend : legends) {
            double each = snapSizeX(legend.prefWidth(-1));
            layoutInArea(legend, x, top, each, legend.prefHeight(-1), 0, HPos.LEFT, VPos.TOP);
            x += each + gap;
        }
    }

    /// Tried only when texts or the width have changed: each try changes styles, and a layout that always did would
    /// call for the next.
    private void fit(double width) {
        for (Room room : Room.values()) {
            legends.forEach(legend -> legend.fit(room));
            if (neededByLegends() + LEGEND_GAP * Math.max(0, legends.size() - 1) <= width) {
                return;
            }
        }
    }

    private double neededByLegends() {
        return legends.stream()
                .mapToDouble(legend -> snapSizeX(legend.prefWidth(-1)))
                .sum();
    }

    /// How much of a legend is shown, from all to what must be.
    private enum Room {
        WIDE(8),
        TIGHT(5),
        NARROW(6);

        private final double spacing;

        Room(double spacing) {
            this.spacing = spacing;
        }
    }

    private static final class Legend extends HBox {
        private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

        private final Label figure = new Label();
        private final Label words = new Label();
        private final Tip tip = new Tip(this);
        private String label = "";
        private String share = "";
        private Room now = Room.WIDE;

        Legend(SharePart part) {
            super(8);
            Region mark = new Region();
            mark.getStyleClass().addAll("mark", "mark-part-" + part.id());
            mark.setMinSize(8, 8);
            mark.setMaxSize(8, 8);
            figure.getStyleClass().add("share-figure");
            words.getStyleClass().add("share-words");
            for (Label each : List.of(figure, words)) {
                each.setMinWidth(Region.USE_PREF_SIZE);
            }
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("share-legend");
            List<Node> all = List.of(mark, figure, words);
            getChildren().setAll(all);
        }

        void show(SharePart part) {
            figure.setText(part.figure());
            label = part.label();
            share = part.share();
            tip.text(part.figure() + " " + label + ", " + share);
            setCursor(part.open().isPresent() ? Cursor.HAND : Cursor.DEFAULT);
            setOnMouseClicked(event -> part.open().ifPresent(Runnable::run));
            say();
        }

        /// Changes nothing where nothing changes: this runs within each layout.
        void fit(Room room) {
            if (getSpacing() != room.spacing) {
                setSpacing(room.spacing);
            }
            words.pseudoClassStateChanged(TIGHT, room != Room.WIDE);
            words.applyCss();
            now = room;
            say();
        }

        private void say() {
            String next = now == Room.NARROW ? label : label + ", " + share;
            if (!next.equals(words.getText())) {
                words.setText(next);
            }
        }
    }
}
