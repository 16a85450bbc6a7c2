package io.lodekey.desktop.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

/// What happened: a dotted vertical line each, with a triangle and the words, beside the line on whichever side they
/// have
/// room, the newest first. Words without room are left to the read-out.
final class Marks extends Group {
    private static final double HALF = 4.5;

    private List<Shown> shown = List.of();

    private record Shown(ChartMark mark, Line line, Polygon triangle, Text text) {}

    Marks() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(ChartData data) {
        if (shown.stream().map(Shown::mark).toList().equals(data.marks())) {
            return;
        }
        shown = data.marks().stream().map(Marks::shown).toList();
        getChildren().clear();
        shown.forEach(s -> getChildren().addAll(s.line(), s.triangle(), s.text()));
    }

    void place(PlotArea area) {
        double free = area.right();
        for (int i = shown.size() - 1; i >= 0; i--) {
            Shown each = shown.get(i);
            boolean inside = area.window().contains(each.mark().at());
            each.line().setVisible(inside);
            each.triangle().setVisible(inside);
            each.text().setVisible(inside);
            if (!inside) {
                continue;
            }
            double x = Grid.crisp(area.x(each.mark().at()));
            each.line().setStartX(x);
            each.line().setEndX(x);
            each.line().setStartY(area.top() + HALF);
            each.line().setEndY(area.bottom());
            each.triangle().setLayoutX(x);
            each.triangle().setLayoutY(area.top());
            double width = each.text().getLayoutBounds().getWidth();
            double before = x - HALF * 2 - width;
            double after = x + HALF * 2;
            double older = i == 0
                    ? area.left()
                    : Math.max(area.left(), area.x(shown.get(i - 1).mark().at()) + HALF);
            boolean left = before >= older && x <= free;
            boolean right = !left && after + width <= free;
            each.text().setVisible(left || right);
            each.text().setX(Math.rint(left ? before : after));
            each.text().setY(Math.rint(area.top() - 1));
            free = Math.min(free, left ? before - HALF : x - HALF);
        }
    }

    private static Shown shown(ChartMark mark) {
        Line line = new Line();
        line.getStyleClass().add("lk-mark-line");
        Polygon triangle = new Polygon(-HALF, 0, HALF, 0, 0, HALF * 1.2);
        triangle.getStyleClass().add("lk-mark-triangle");
        Text text = new Text(mark.words());
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add("lk-axis");
        return new Shown(mark, line, triangle, text);
    }
}
