package io.lodekey.desktop.table;

import java.util.ArrayList;
import java.util.List;

/// The layout of a tree map: areas in proportion to weights, rectangles as near to squares as can be
/// (Bruls, Huizing and van Wijk, 2000). Pure arithmetic.
public final class Squarified {
    /// One rectangle, in the units of the layout.
    ///
    /// @param x left edge
    /// @param y top edge
    public record Area(double x, double y, double width, double height) {
        public double size() {
            return width * height;
        }
    }

    private Squarified() {}

    /// Lays the weights out in their given order, which should be from large to small; the areas come back in that
    /// order. Weights that aren't positive get an area of zero size.
    public static List<Area> layout(List<Double> weights, double width, double height) {
        double sum = weights.stream().mapToDouble(weight -> Math.max(0, weight)).sum();
        List<Area> areas = new ArrayList<>(weights.size());
        if (!(sum > 0) || width <= 0 || height <= 0) {
            weights.forEach(weight -> areas.add(new Area(0, 0, 0, 0)));
            return areas;
        }
        double scale = width * height / sum;
        Area free = new Area(0, 0, width, height);
        int next = 0;
        while (next < weights.size()) {
            int end = endOfStrip(weights, next, scale, Math.min(free.width(), free.height()));
            free = placeStrip(weights.subList(next, end), scale, free, areas);
            next = end;
        }
        return areas;
    }

    /// Takes weights into the strip for as long as its worst rectangle gets no longer.
    private static int endOfStrip(List<Double> weights, int from, double scale, double side) {
        double sum = 0;
        double largest = 0;
        double worst = Double.MAX_VALUE;
        int end = from;
        while (end < weights.size()) {
            double size = Math.max(0, weights.get(end)) * scale;
            if (size == 0) {
                return end + 1;
            }
            sum += size;
            largest = Math.max(largest, size);
            double ratio = Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * size));
            if (end > from && ratio > worst) {
                return end;
            }
            worst = ratio;
            end++;
        }
        return end;
    }

    private static Area placeStrip(List<Double> strip, double scale, Area free, List<Area> areas) {
        double sum = strip.stream().mapToDouble(weight -> Math.max(0, weight)).sum() * scale;
        boolean column = free.width() >= free.height();
        double side = column ? free.height() : free.width();
        double thickness = side > 0 ? sum / side : 0;
        double at = column ? free.y() : free.x();
        for (double weight : strip) {
            double length = thickness > 0 ? Math.max(0, weight) * scale / thickness : 0;
            areas.add(column ? new Area(free.x(), at, thickness, length) : new Area(at, free.y(), length, thickness));
            at += length;
        }
        return column
                ? new Area(free.x() + thickness, free.y(), Math.max(0, free.width() - thickness), free.height())
                : new Area(free.x(), free.y() + thickness, free.width(), Math.max(0, free.height() - thickness));
    }
}
