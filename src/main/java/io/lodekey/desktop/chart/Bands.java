package io.lodekey.desktop.chart;

import java.time.Instant;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// The stretches without data: a grey band each, with the words where they fit.
final class Bands extends Group {
    private final String words;
    private List<Band> bands = List.of();

    private record Band(TimeRange gap, Rectangle box, Text text) {}

    Bands(String words) {
        this.words = words;
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(ChartData data) {
        if (bands.stream().map(Band::gap).toList().equals(data.gaps())) {
            return;
        }
        bands = data.gaps().stream().map(this::band).toList();
        getChildren().setAll(bands.stream().map(Band::box).toList());
        getChildren().addAll(bands.stream().map(Band::text).toList());
    }

    /// The newest keep their words where two would overlap.
    void place(PlotArea area) {
        double free = area.right();
        for (Band band : bands.reversed()) {
            Instant from = area.window().from();
            double left =
                    area.x(band.gap().from().isBefore(from) ? from : band.gap().from());
            double right = Math.min(area.right(), area.x(band.gap().to()));
            band.box().setVisible(right > left);
            band.box().setX(left);
            band.box().setWidth(Math.max(0, right - left));
            band.box().setY(area.top());
            band.box().setHeight(area.height());
            double width = band.text().getLayoutBounds().getWidth();
            double x = Math.clamp((left + right - width) / 2, area.left(), Math.max(area.left(), area.right() - width));
            band.text().setX(Math.rint(x));
            band.text().setY(Math.rint(area.top() + area.height() * 0.6));
            boolean fits = right > left && x + width <= free;
            band.text().setVisible(fits);
            free = fits ? x - width / 4 : free;
        }
    }

    private Band band(TimeRange gap) {
        Rectangle box = new Rectangle();
        box.getStyleClass().add("lk-gap");
        Text text = new Text(words);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add("lk-axis");
        return new Band(gap, box, text);
    }
}
