package io.lodekey.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final List<Tile> TILES = List.of(
            tile("b", "chunk embedding", 40, Swatch.CACHE),
            tile("a", "legacy names", 50, Swatch.LEGACY),
            tile("c", "task", 9, Swatch.KEPT),
            tile("d", "unknown", 1, Swatch.UNKNOWN),
            tile("e", "empty", 0, Swatch.CACHE));

    @Test
    void tilesAreSizedByWeightAndColouredByRole() {
        FxThread.run(() -> {
            TreeMap map = shown(TILES);

            assertThat(tiles(map)).hasSize(4);
            assertThat(area(tiles(map).get(0))).isGreaterThan(area(tiles(map).get(1)));
            assertThat(tiles(map).get(0).getStyleClass()).contains("tile-legacy");
            assertThat(tiles(map).get(3).getStyleClass()).contains("tile-unknown");
        });
    }

    @Test
    void aNameThatDoesNotFitIsLeftOff() {
        FxThread.run(() -> {
            TreeMap map = shown(TILES);

            assertThat(labelOf(tiles(map).get(0), ".tile-name").isVisible()).isTrue();
            assertThat(labelOf(tiles(map).get(0), ".tile-figure").isVisible()).isTrue();
            assertThat(labelOf(tiles(map).get(3), ".tile-name").isVisible()).isFalse();
        });
    }

    @Test
    void arrowKeysGoToTheNeighbourAndEnterOpens() {
        FxThread.run(() -> {
            TreeMap map = shown(TILES);
            List<Object> opened = new ArrayList<>();
            map.onOpen(opened::add);

            press(map, KeyCode.HOME);
            assertThat(map.selectedKeyProperty().get()).isEqualTo("a");
            press(map, KeyCode.RIGHT);
            assertThat(map.selectedKeyProperty().get()).isEqualTo("b");
            press(map, KeyCode.LEFT);
            assertThat(map.selectedKeyProperty().get()).isEqualTo("a");
            press(map, KeyCode.END);
            press(map, KeyCode.ENTER);
            assertThat(opened).containsExactly("d");
        });
    }

    @Test
    void theSelectionStaysWithItsTileWhenSizesChange() {
        FxThread.run(() -> {
            TreeMap map = shown(TILES);
            map.selectedKeyProperty().set("c");
            map.redraw(List.of(tile("c", "task", 90, Swatch.KEPT), tile("a", "legacy names", 10, Swatch.LEGACY)));
            FxThread.settle(map);

            assertThat(tiles(map)).hasSize(2);
            assertThat(tiles(map).getFirst().getPseudoClassStates().toString()).contains("current");
            assertThat(area(tiles(map).getFirst()))
                    .isGreaterThan(area(tiles(map).getLast()));
        });
    }

    @Test
    void theFewAreNeverTooThinToSee() {
        FxThread.run(() -> {
            ShareBar bar = new ShareBar();
            bar.show(List.of(
                    part("conforming", 999_999, Optional.empty()),
                    part("nonconforming", 1, Optional.empty()),
                    part("legacy", 0, Optional.empty())));
            FxThread.show(bar, 600, 60).close();

            List<Node> strips = bar.lookupAll(".share-part").stream().toList();
            assertThat(strips.get(1).getLayoutBounds().getWidth()).isGreaterThanOrEqualTo(3);
            assertThat(strips.get(2).isVisible()).isFalse();
            double end = strips.get(1).getBoundsInParent().getMaxX();
            assertThat(end).isBetween(598.0, 600.5);
        });
    }

    @Test
    void barsOfAHistogramAreInProportionAndTheSmallestShows() {
        FxThread.run(() -> {
            BucketChart chart = new BucketChart();
            chart.show(List.of(
                    new BucketBar("1 h", 100, "100", "", false),
                    new BucketBar("6 h", 50, "50", "", false),
                    new BucketBar("12 h", 0.01, "0.01", "", false),
                    new BucketBar("24 h", 0, "0", "", false)));
            FxThread.show(chart, 400, 150).close();

            List<Node> bars = chart.lookupAll(".bucket-fill").stream().toList();
            double full = bars.get(0).getLayoutBounds().getHeight();
            assertThat(bars.get(1).getLayoutBounds().getHeight()).isBetween(full / 2 - 1, full / 2 + 1);
            assertThat(bars.get(2).getLayoutBounds().getHeight()).isEqualTo(1);
            assertThat(bars.get(3).isVisible()).isFalse();
        });
    }

    @Test
    void escapeEmptiesTheFilterFirst() {
        FxThread.run(() -> {
            FilterField field = new FilterField("Filter", "Empty");
            FxThread.show(field, 200, 40).close();
            field.setText("ocr");
            press(field, KeyCode.ESCAPE);

            assertThat(field.getText()).isEmpty();
        });
    }

    private static TreeMap shown(List<Tile> tiles) {
        TreeMap map = new TreeMap();
        map.show(tiles);
        FxThread.show(map, 400, 200).close();
        return map;
    }

    private static List<Node> tiles(TreeMap map) {
        return List.copyOf(map.getChildrenUnmodifiable());
    }

    private static double area(Node tile) {
        return tile.getLayoutBounds().getWidth() * tile.getLayoutBounds().getHeight();
    }

    private static Label labelOf(Node tile, String selector) {
        return (Label) Objects.requireNonNull(((Parent) tile).lookup(selector));
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static Tile tile(String key, String name, double weight, Swatch swatch) {
        return new Tile(key, name, weight + " MiB", weight, swatch, name);
    }

    private static SharePart part(String id, double weight, Optional<Runnable> open) {
        return new SharePart(id, "1", id, "1 %", weight, open);
    }
}
