package io.lodekey.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SquarifiedTest {
    @Test
    void areasAreInProportionAndFillTheWhole() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Double> weights = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                weights.add(Math.pow(10, random.nextDouble() * 6));
            }
            weights.sort(Comparator.reverseOrder());
            double width = 50 + random.nextInt(800);
            double height = 50 + random.nextInt(800);

            List<Squarified.Area> areas = Squarified.layout(weights, width, height);

            double sum = weights.stream().mapToDouble(w -> w).sum();
            for (int i = 0; i < weights.size(); i++) {
                assertThat(areas.get(i).size()).isCloseTo(weights.get(i) / sum * width * height, within(1e-3));
                assertThat(areas.get(i).x()).isBetween(-1e-6, width);
                assertThat(areas.get(i).x() + areas.get(i).width()).isLessThan(width + 1e-6);
                assertThat(areas.get(i).y() + areas.get(i).height()).isLessThan(height + 1e-6);
            }
        }
    }

    @Test
    void noTwoAreasOverlap() {
        List<Squarified.Area> areas = Squarified.layout(List.of(60.0, 60.0, 40.0, 30.0, 20.0, 20.0, 10.0), 600, 400);

        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                assertThat(overlap(areas.get(i), areas.get(j))).isLessThan(1e-6);
            }
        }
    }

    @Test
    void fourAlikeAreSquares() {
        assertThat(Squarified.layout(List.of(1.0, 1.0, 1.0, 1.0), 100, 100))
                .allSatisfy(area -> assertThat(area.width()).isCloseTo(area.height(), within(1e-9)));
    }

    @Test
    void nothingToDrawHasNoSize() {
        assertThat(Squarified.layout(List.of(0.0, 0.0), 100, 100))
                .allSatisfy(area -> assertThat(area.size()).isZero());
        assertThat(Squarified.layout(List.of(1.0), 0, 100))
                .allSatisfy(area -> assertThat(area.size()).isZero());
        assertThat(Squarified.layout(List.of(3.0, 0.0), 90, 100).get(1).size()).isZero();
        assertThat(Squarified.layout(List.of(), 90, 100)).isEmpty();
    }

    private static double overlap(Squarified.Area a, Squarified.Area b) {
        double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        return Math.max(0, width) * Math.max(0, height);
    }
}
