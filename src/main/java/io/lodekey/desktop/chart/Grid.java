package io.lodekey.desktop.chart;

import java.time.ZoneId;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/// Grid lines and the labels of both axes. All nodes exist from the start and are shown or hidden: a node that is added
/// during layout would miss this pulse's style sheet pass and flicker.
final class Grid extends Group {
    private static final int LINES = 6;
    private static final int TIMES = 13;
    private static final double LABEL_GAP = 8;
    /// Pixels that a clock time needs beside the next, in heights of its text.
    private static final double TIME_ROOM = 6;

    private final Line[] lines = new Line[LINES];
    private final Text[] values = new Text[LINES];
    private final Text[] times = new Text[TIMES];
    private final ZoneId zone;

    Grid(ZoneId zone) {
        this.zone = zone;
        setManaged(false);
        setMouseTransparent(true);
        for (int i = 0; i < LINES; i++) {
            lines[i] = new Line();
            lines[i].getStyleClass().add("lk-grid-line");
            lines[i].setVisible(false);
            values[i] = label();
        }
        for (int i = 0; i < TIMES; i++) {
            times[i] = label();
        }
        getChildren().addAll(lines);
        getChildren().addAll(values);
        getChildren().addAll(times);
    }

    double textHeight() {
        return values[0].getLayoutBounds().getHeight();
    }

    /// Writes the labels and tells the room they need left of the plot.
    double write(ValueAxis axis) {
        double widest = 0;
        for (int i = 0; i < LINES; i++) {
            boolean used = i < axis.lines().size();
            lines[i].setVisible(used);
            values[i].setVisible(used);
            if (used) {
                values[i].setText(axis.lines().get(i).label());
                widest = Math.max(widest, values[i].getLayoutBounds().getWidth());
            }
        }
        return Math.ceil(widest + LABEL_GAP);
    }

    void place(PlotArea area) {
        double height = textHeight();
        List<ValueAxis.Line> marks = area.axis().lines();
        for (int i = 0; i < Math.min(LINES, marks.size()); i++) {
            double y = crisp(area.y(marks.get(i).value()));
            lines[i].setStartX(area.left());
            lines[i].setEndX(area.right());
            lines[i].setStartY(y);
            lines[i].setEndY(y);
            values[i].setX(area.left() - LABEL_GAP - values[i].getLayoutBounds().getWidth());
            values[i].setY(Math.rint(y - height / 2));
        }
        int room = (int) Math.min(TIMES, area.width() / Math.max(1, height * TIME_ROOM));
        List<TimeAxis.Tick> ticks = TimeAxis.ticks(area.window(), zone, room);
        for (int i = 0; i < TIMES; i++) {
            times[i].setVisible(i < ticks.size());
            if (i < ticks.size()) {
                times[i].setText(ticks.get(i).label());
                double width = times[i].getLayoutBounds().getWidth();
                double middle = area.x(ticks.get(i).at()) - width / 2;
                times[i].setX(Math.rint(Math.clamp(middle, area.left(), Math.max(area.left(), area.right() - width))));
                times[i].setY(Math.rint(area.bottom() + height * 0.4));
            }
        }
    }

    private static Text label() {
        Text text = new Text();
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add("lk-axis");
        text.setVisible(false);
        return text;
    }

    /// The middle of a pixel, where a line of one pixel is sharp.
    static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }
}
