package io.lodekey.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/// Turns a series into runs of points, one for each stretch without a gap, with at most four points a pixel column: the
/// first, the lowest, the highest and the last, so that no peak is lost however many samples there are.
final class LinePath {
    private final PlotArea area;
    private final List<TimeRange> gaps;
    private final List<List<Point>> runs = new ArrayList<>();
    private final List<Point> column = new ArrayList<>();
    private List<Point> run = new ArrayList<>();

    record Point(double x, double y) {}

    private LinePath(PlotArea area, List<TimeRange> gaps) {
        this.area = area;
        this.gaps = gaps;
    }

    static List<List<Point>> runs(ChartSeries series, List<TimeRange> gaps, PlotArea area) {
        return new LinePath(area, gaps).read(series);
    }

    static List<PathElement> line(List<List<Point>> runs) {
        var elements = new ArrayList<PathElement>();
        for (List<Point> points : runs) {
            Point first = points.getFirst();
            elements.add(new MoveTo(first.x(), first.y()));
            points.stream().skip(1).forEach(p -> elements.add(new LineTo(p.x(), p.y())));
            if (points.size() == 1) {
                // A lone sample between gaps; round caps make a dot of it.
                elements.add(new LineTo(first.x() + 0.01, first.y()));
            }
        }
        return elements;
    }

    static List<PathElement> area(List<List<Point>> runs, double bottom) {
        var elements = new ArrayList<PathElement>();
        for (List<Point> points : runs) {
            elements.add(new MoveTo(points.getFirst().x(), bottom));
            points.forEach(p -> elements.add(new LineTo(p.x(), p.y())));
            elements.add(new LineTo(points.getLast().x(), bottom));
            elements.add(new ClosePath());
        }
        return elements;
    }

    private List<List<Point>> read(ChartSeries series) {
        long from = area.window().from().toEpochMilli();
        long to = area.window().to().toEpochMilli();
        int gap = 0;
        int columnX = Integer.MIN_VALUE;
        for (int i = 0; i < series.size(); i++) {
            long at = series.at(i);
            if (at < from || at > to) {
                continue;
            }
            while (gap < gaps.size() && gaps.get(gap).to().toEpochMilli() <= at) {
                gap++;
                endRun();
            }
            double value = series.value(i);
            if (Double.isNaN(value)) {
                endRun();
                continue;
            }
            double x = area.x(at);
            if ((int) x != columnX) {
                endColumn();
                columnX = (int) x;
            }
            column.add(new Point(x, area.y(value)));
        }
        endRun();
        return runs;
    }

    private void endRun() {
        endColumn();
        if (!run.isEmpty()) {
            runs.add(run);
            run = new ArrayList<>();
        }
    }

    private void endColumn() {
        if (column.size() <= 4) {
            run.addAll(column);
        } else {
            int low = 0;
            int high = 0;
            for (int i = 1; i < column.size(); i++) {
                low = column.get(i).y() > column.get(low).y() ? i : low;
                high = column.get(i).y() < column.get(high).y() ? i : high;
            }
            run.add(column.getFirst());
            run.add(column.get(Math.min(low, high)));
            run.add(column.get(Math.max(low, high)));
            run.add(column.getLast());
        }
        column.clear();
    }
}
