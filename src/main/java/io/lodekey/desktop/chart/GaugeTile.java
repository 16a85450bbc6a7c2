package io.lodekey.desktop.chart;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.text.Figures;
import java.util.List;
import java.util.OptionalDouble;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A gauge, and the only place where TilesFX tiles are made. Tiles know no theme, so the colours are set here, and
/// again
/// whenever the palette's mode changes; the figure and the caption are ours, in our typeface. Redrawn at most twice a
/// second: a later reading within that time waits, and the latest one wins.
public final class GaugeTile extends StackPane {
    private static final Duration LEAST_PAUSE = Duration.millis(500);
    private static final double TICK_INNER = 0.4;
    private static final double TICK_OUTER = 0.52;
    private static final double SWEEP = 270;

    private final Palette palette;
    private final Tile tile;
    private final Label figure = new Label(Figures.UNKNOWN);
    private final Label caption = new Label();
    private final Group ticks = new Group();
    private final PauseTransition pause = new PauseTransition(LEAST_PAUSE);
    private GaugeReading shown = new GaugeReading(OptionalDouble.empty(), Figures.UNKNOWN, "", List.of());
    private @Nullable GaugeReading waiting;
    private @Nullable Subscription theme;

    public GaugeTile(Palette palette) {
        this.palette = palette;
        tile = TileBuilder.create()
                .skinType(Tile.SkinType.GAUGE_SPARK_LINE)
                .title("")
                .text("")
                .textVisible(false)
                .valueVisible(false)
                .minValue(0)
                .maxValue(100)
                .animated(false)
                .borderWidth(0)
                .backgroundColor(Color.TRANSPARENT)
                .borderColor(Color.TRANSPARENT)
                .build();
        tile.getStyleClass().setAll("lk-gauge-arc");
        tile.setSkin(new GaugeSkin(tile));
        tile.setMinSize(0, 0);
        tile.setMouseTransparent(true);
        tile.setFocusTraversable(false);
        getStyleClass().add("lk-gauge");
        figure.getStyleClass().add("lk-gauge-figure");
        caption.getStyleClass().add("lk-gauge-caption");
        figure.setMinWidth(USE_PREF_SIZE);
        caption.setMinWidth(USE_PREF_SIZE);
        ticks.setManaged(false);
        setAlignment(caption, Pos.BOTTOM_CENTER);
        getChildren().addAll(tile, ticks, figure, caption);
        pause.setOnFinished(over -> showWaiting());
        sceneProperty().subscribe(scene -> {
            if (theme != null) {
                theme.unsubscribe();
                theme = null;
            }
            if (scene != null) {
                theme = palette.mode().subscribe(mode -> paint());
            }
        });
    }

    public void show(GaugeReading reading) {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            waiting = reading;
        } else if (!reading.equals(shown)) {
            draw(reading);
            pause.playFromStart();
        }
    }

    public GaugeReading shown() {
        return shown;
    }

    private void showWaiting() {
        GaugeReading next = waiting;
        waiting = null;
        if (next != null) {
            show(next);
        }
    }

    private void draw(GaugeReading reading) {
        shown = reading;
        figure.setText(reading.figure());
        caption.setText(reading.caption());
        setAccessibleText(reading.figure() + " " + reading.caption());
        tile.setValue(reading.share().orElse(0) * 100);
        ticks.getChildren().setAll(reading.ticks().stream().map(this::line).toList());
        paint();
        requestLayout();
    }

    private void paint() {
        tile.setBarColor(palette.color(token(shown.tone())));
        tile.setBarBackgroundColor(palette.color("-lk-gauge-track"));
    }

    private static String token(Tone tone) {
        return switch (tone) {
            case WARNING -> "-lk-chart-warn";
            case DANGER -> "-lk-chart-limit";
            case NEUTRAL, ACCENT, SUCCESS -> "-lk-chart-live";
        };
    }

    private Line line(GaugeTick tick) {
        Line line = new Line();
        line.getStyleClass().addAll("lk-gauge-tick", tick.tone().styleClass());
        line.setUserData(tick);
        return line;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double size = Math.min(tile.getWidth(), tile.getHeight());
        double x = tile.getLayoutX() + tile.getWidth() / 2;
        double y = tile.getLayoutY() + tile.getHeight() / 2;
        for (var node : ticks.getChildren()) {
            if (node instanceof Line line && line.getUserData() instanceof GaugeTick tick) {
                double angle = Math.toRadians(tick.share() * SWEEP - 225);
                line.setStartX(x + Math.cos(angle) * size * TICK_INNER);
                line.setStartY(y + Math.sin(angle) * size * TICK_INNER);
                line.setEndX(x + Math.cos(angle) * size * TICK_OUTER);
                line.setEndY(y + Math.sin(angle) * size * TICK_OUTER);
            }
        }
    }
}
