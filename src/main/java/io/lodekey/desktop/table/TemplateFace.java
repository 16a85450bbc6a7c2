package io.lodekey.desktop.table;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A name template in the fixed-width face: what is literal stands out from the variables.
///
/// @param <R> the record shown in a row
public final class TemplateFace<R> implements CellFace<R> {
    private static final Pattern PART = Pattern.compile("\\{[^{}]*\\}|(?:[^{]|\\{\\{)+");

    private final Function<R, String> template;
    private final Line line = new Line();
    private String shown = "";

    public TemplateFace(Function<R, String> template) {
        this.template = template;
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(R row) {
        String next = template.apply(row);
        if (!next.equals(shown)) {
            shown = next;
            line.show(next);
        }
    }

    @Override
    public boolean showsAll() {
        return line.whole;
    }

    /// Parts from left to right; the first that has no room ends in an ellipsis and the rest is left off, so that the
    /// beginning of a name is never what is cut.
    private static final class Line extends Region {
        private static final double ELLIPSIS = 20;
        private boolean whole = true;

        void show(String template) {
            getChildren().clear();
            Matcher part = PART.matcher(template);
            while (part.find()) {
                Label label = new Label(part.group());
                label.getStyleClass().add("lk-mono");
                if (part.group().startsWith("{") && part.group().length() > 2) {
                    label.getStyleClass().add("template-variable");
                }
                getChildren().add(label);
            }
            requestLayout();
        }

        @Override
        protected double computePrefWidth(double height) {
            return getChildren().stream()
                    .mapToDouble(node -> node.prefWidth(-1))
                    .sum();
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return getChildren().stream()
                    .mapToDouble(node -> node.prefHeight(-1))
                    .max()
                    .orElse(0);
        }

        @Override
        protected void layoutChildren() {
            double left = 0;
            whole = true;
            for (int i = 0; i < getChildren().size(); i++) {
                Node part = getChildren().get(i);
                double room = getWidth() - left;
                double wanted = part.prefWidth(-1);
                boolean last = i == getChildren().size() - 1;
                // An ellipsis must have room after this part, unless nothing comes after it.
                double width = wanted + (last ? 0 : ELLIPSIS) <= room || followersFit(i, room) ? wanted : room;
                part.setVisible(whole);
                part.resizeRelocate(left, 0, Math.max(0, width), getHeight());
                whole = whole && width >= wanted - 0.5;
                left += width;
            }
        }

        private boolean followersFit(int index, double room) {
            double wanted = 0;
            for (int i = index; i < getChildren().size(); i++) {
                wanted += getChildren().get(i).prefWidth(-1);
            }
            return wanted <= room + 0.5;
        }
    }
}
