package io.lodekey.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.settings.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GaugeTileTest {
    private static final List<GaugeTick> TICKS =
            List.of(new GaugeTick(0.75, Tone.WARNING, false), new GaugeTick(0.9, Tone.DANGER, false));

    private GaugeTile gauge;
    private Palette palette;
    private FxStage stage;

    @BeforeEach
    void show() {
        stage = FxStage.show(200, 200, colours -> {
            palette = colours;
            gauge = new GaugeTile(colours);
            return gauge;
        });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theArcCoversTheShareOfThreeQuartersOfACircle() {
        show(0.5);

        assertThat(arcs().getFirst().getLength()).isEqualTo(270);
        assertThat(arcs().getLast().getLength()).isEqualTo(-135);
        assertThat(FxStage.all(gauge, ".lk-gauge-tick")).hasSize(2).allMatch(n -> ((Line) n).getEndX() > 0);
    }

    @Test
    void nothingOfTheTileButItsArcIsShown() {
        show(0.5);

        assertThat(FxStage.all(gauge, "*"))
                .filteredOn(javafx.scene.text.Text.class::isInstance)
                .allMatch(text -> text.getParent() instanceof Label);
        assertThat(((Label) FxStage.first(gauge, ".lk-gauge-figure")).getText()).isEqualTo("0.5");
    }

    @Test
    void theArcIsAccentUntilAThresholdIsPassed() {
        assertThat(reading(0.749).tone()).isEqualTo(Tone.ACCENT);
        assertThat(reading(0.75).tone()).isEqualTo(Tone.WARNING);
        assertThat(reading(0.95).tone()).isEqualTo(Tone.DANGER);

        show(0.8);
        assertThat(arcs().getLast().getStroke()).isEqualTo(palette.color("-color-warning-fg"));
    }

    @Test
    void aShareThatMustNotFallWarnsBelowItsThreshold() {
        GaugeTick target = new GaugeTick(0.8, Tone.WARNING, true);

        assertThat(target.passedBy(0.79)).isTrue();
        assertThat(target.passedBy(0.8)).isFalse();
    }

    @Test
    void anUnknownShareHasAnEmptyArcAndADash() {
        assertThat(arcs().getLast().getLength()).isZero();
        assertThat(((Label) FxStage.first(gauge, ".lk-gauge-figure")).getText()).isEqualTo("–");
    }

    @Test
    void coloursAreSetAgainWhenTheThemeChanges() {
        show(0.5);
        Color dark = (Color) arcs().getLast().getStroke();
        stage.choose(ThemeChoice.LIGHT);

        assertThat(arcs().getLast().getStroke()).isNotEqualTo(dark).isEqualTo(palette.color("-color-accent-fg"));
    }

    @Test
    void aSecondReadingWithinHalfASecondWaits() {
        GaugeReading shown = FxStage.call(() -> {
            gauge.show(reading(0.1));
            gauge.show(reading(0.2));
            gauge.show(reading(0.3));
            return gauge.shown();
        });

        assertThat(shown.share()).hasValue(0.1);
    }

    private void show(double share) {
        FxStage.run(() -> gauge.show(reading(share)));
        stage.pulse();
    }

    private static GaugeReading reading(double share) {
        return new GaugeReading(OptionalDouble.of(share), Double.toString(share), "of 12 GiB", TICKS);
    }

    private List<Arc> arcs() {
        return FxStage.call(() -> {
            List<Arc> arcs = new ArrayList<>();
            collect(gauge, arcs);
            return arcs;
        });
    }

    private static void collect(javafx.scene.Parent parent, List<Arc> into) {
        for (var node : parent.getChildrenUnmodifiable()) {
            if (node instanceof Arc arc) {
                into.add(arc);
            } else if (node instanceof javafx.scene.Parent inner) {
                collect(inner, into);
            }
        }
    }
}
