package io.lodekey.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.monitor.Why;
import io.lodekey.redis.RedisFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeysViewTest {
    private final KeysDesk desk = new KeysDesk();
    private final List<Stage> stages = new ArrayList<>();

    @AfterEach
    void close() {
        FxThread.run(() -> stages.forEach(Stage::close));
    }

    @Test
    void theHeadSaysWhatTheFiguresRestOn() {
        FxThread.run(() -> {
            KeysController keys = shown(1100, 720);

            assertThat(texts(keys)).contains("exact", "scanned in 4.6 s, 7.37 GiB");
            assertThat(texts(keys)).anyMatch(text -> text.endsWith("keys, 12 s ago"));
            assertThat(button(keys, "Scan again").isVisible()).isTrue();
        });
    }

    @Test
    void theTableShowsTheModelsRowsAndTheirSum() {
        FxThread.run(() -> {
            KeysController keys = shown(1100, 720);

            TableView<?> table = table(keys);
            assertThat(table.getItems()).hasSize(25);
            assertThat(texts(keys)).contains("Total, 25 rows", "OCR result", "12\u2009406", "291");
            keys.model().filter.set("nothing like it");
            FxThread.settle(keys.view());
            assertThat(texts(keys)).contains("0 of 25 rows", "Nothing matches the filter.");
        });
    }

    @Test
    void aSelectedTileIsTheSelectedRow() {
        FxThread.run(() -> {
            KeysController keys = shown(1100, 720);
            keys.model().selectedFamily.set("doc_chunk_text");

            TableView<?> table = table(keys);
            assertThat(Objects.requireNonNull(table.getSelectionModel().getSelectedItem())
                            .toString())
                    .contains("doc_chunk_text");
            List<Node> current = keys.view().lookupAll(".tile").stream()
                    .filter(tile -> tile.getPseudoClassStates().toString().contains("current"))
                    .toList();
            assertThat(current).hasSize(1);
            assertThat(current.getFirst().getAccessibleText()).startsWith("chunk text");
        });
    }

    @Test
    void keysThatShouldExpireAndDoNotAreRed() {
        FxThread.run(() -> {
            KeysController keys = shown(1100, 720);

            assertThat(cell(keys, "291").getStyleClass()).contains("tone-danger");
            assertThat(cell(keys, "12\u2009044").getStyleClass()).contains("tone-normal");
        });
    }

    @Test
    void everyTabHasABodyInEverySize() {
        FxThread.run(() -> {
            KeysController keys = shown(964, 562);
            for (KeysTab tab : KeysTab.values()) {
                keys.model().tab.set(tab);
                FxThread.settle(keys.view());
                TableView<?> table = table(keys);
                assertThat(table.getItems()).as(tab.name()).isNotEmpty();
                assertThat(table.getHeight()).as(tab.name()).isGreaterThan(100);
                assertThat(keys.view().lookup(".total-row")).as(tab.name()).isNotNull();
            }
        });
    }

    @Test
    void beforeTheFirstFiguresTheStructureStandsWithDashes() throws InterruptedException {
        KeysController keys = FxThread.get(() -> desk.controller(new SameThreadBackground()));
        FxThread.run(() -> stage(keys, 1100, 720));
        CountDownLatch pulses = new CountDownLatch(40);
        AnimationTimer timer = FxThread.get(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        });
        FxThread.run(timer::start);
        assertThat(pulses.await(20, TimeUnit.SECONDS)).isTrue();

        FxThread.run(() -> {
            timer.stop();
            assertThat(table(keys).getItems()).hasSameSizeAs(FakeReports.SCHEMA.families());
            assertThat(texts(keys)).contains("OCR result", "conforming, –").doesNotContain("0");
            keys.activate();
            assertThat(table(keys).getItems()).hasSize(25);
        });
    }

    @Test
    void whileScanningTheActionsArePauseCancelAndExport() {
        FxThread.run(() -> {
            desk.updates = List.of(FakeReports.part(0.412));
            KeysController keys = desk.controller(new SameThreadBackground());
            stage(keys, 1100, 720);
            desk.duringScan = () -> {
                FxThread.settle(keys.view());
                assertThat(button(keys, "Cancel scan").isVisible()).isTrue();
                assertThat(buttons(keys)).doesNotContain("Scan again", "Sample…");
                ProgressBar bar = (ProgressBar) find(keys, ".lk-slim");
                assertThat(bar.isVisible()).isTrue();
                assertThat(bar.getProgress()).isBetween(0.39, 0.42);
                button(keys, "Pause").fire();
                assertThat(desk.held.held()).isTrue();
                button(keys, "Resume").fire();
                assertThat(desk.held.held()).isFalse();
                button(keys, "Cancel scan").fire();
            };
            keys.activate();

            assertThat(keys.model().phase.get()).isInstanceOf(Phase.Stopped.class);
            assertThat(find(keys, ".lk-slim").isVisible()).isFalse();
        });
    }

    @Test
    void aKeyspaceThatWantsAskingOffersTheScan() {
        FxThread.run(() -> {
            desk.keys = 5_000_000;
            KeysController keys = shown(1100, 720);
            assertThat(texts(keys)).anyMatch(text -> text.contains("5\u2009000\u2009000 keys"));

            button(keys, "Scan all keys").fire();
            assertThat(desk.scans).hasSize(1);
        });
    }

    @Test
    void aFailureOffersToTryAgainAndItsDetails() {
        FxThread.run(() -> {
            desk.failure = Optional.of(new RedisFailure.Unreachable("redis-prod-1:6379 does not answer; check it."));
            KeysController keys = shown(1100, 720);
            assertThat(texts(keys)).contains("redis-prod-1:6379 does not answer; check it.");

            button(keys, "Copy details").fire();
            assertThat(desk.copied.getFirst()).contains("docs-redis").contains("Unreachable");
            desk.failure = Optional.empty();
            button(keys, "Try again").fire();
            assertThat(keys.model().phase.get()).isInstanceOf(Phase.Done.class);
        });
    }

    @Test
    void aRefusedScanShowsTheRuleThatWouldAllowIt() {
        FxThread.run(() -> {
            desk.failure =
                    Optional.of(new RedisFailure.NotPermitted("This user may not scan; add +scan.", "SCAN", "+scan"));
            KeysController keys = shown(1100, 720);

            assertThat(texts(keys)).contains("+scan", "This user may not scan; add +scan.");
        });
    }

    @Test
    void theSamplePanelTakesOnlyWholeNumbersFromAThousandUp() {
        FxThread.run(() -> {
            List<Long> asked = new ArrayList<>();
            SamplePane pane = new SamplePane(io.lodekey.desktop.kit.Texts.of(KeysController.class), asked::add);
            stages.add(FxThread.show(pane, 420, 260));
            TextField field = (TextField) pane.lookup(".text-field");
            Button go = (Button) pane.lookup(".accent");

            field.setText("12 x");
            assertThat(go.isDisabled()).isTrue();
            field.setText("999");
            assertThat(go.isDisabled()).isTrue();
            field.setText("250\u2009000");
            assertThat(go.getText()).isEqualTo("Sample 250\u2009000 keys");
            go.fire();
            assertThat(asked).containsExactly(250_000L);
        });
    }

    @Test
    void sampleAsksBesideItsButtonAndEscapeClosesIt() {
        FxThread.run(() -> {
            KeysController keys = shown(1100, 720);
            button(keys, "Sample…").fire();
            assertThat(Window.getWindows()).hasSizeGreaterThan(1);
            assertThat(keys.closePanel()).isTrue();
            assertThat(keys.closePanel()).isFalse();
            keys.sample(5_000);

            assertThat(desk.scans.getLast().sample()).isEqualTo(OptionalLong.of(5_000));
        });
    }

    @Test
    void tablesCopyFromTheirMenu() {
        FxThread.run(() -> {
            KeysController keys = shown(1100, 720);
            keys.model().tab.set(KeysTab.NOT_CONFORMING);
            keys.model().faultsShown.add(Why.TYPE);
            FxThread.settle(keys.view());
            TableView<?> table = table(keys);
            table.getSelectionModel().select(0);
            ContextMenu menu = table.getContextMenu();
            menu.getItems().getFirst().fire();

            assertThat(desk.copied.getFirst()).startsWith("doc:ocr:").contains("\tOCR result\twrong type\t");
        });
    }

    private KeysController shown(double width, double height) {
        KeysController keys = desk.controller(new SameThreadBackground());
        keys.activate();
        stage(keys, width, height);
        return keys;
    }

    private void stage(KeysController keys, double width, double height) {
        Stage stage = FxThread.show(keys.view(), width, height);
        stages.add(stage);
    }

    /// The tab's own table; the histogram's is hidden behind its bars.
    private static TableView<?> table(KeysController keys) {
        return keys.view().lookupAll(".table-view").stream()
                .map(node -> (TableView<?>) node)
                .filter(table -> table.getParent().isVisible())
                .findFirst()
                .orElseThrow();
    }

    private static Node find(KeysController keys, String selector) {
        return Objects.requireNonNull(keys.view().lookup(selector), selector);
    }

    private static List<String> texts(KeysController keys) {
        return visible(keys.view())
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<Labeled> visible(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .flatMap(node -> Stream.concat(
                        node instanceof Labeled labeled ? Stream.of(labeled) : Stream.of(),
                        node instanceof Parent inner ? visible(inner) : Stream.of()));
    }

    private static List<String> buttons(KeysController keys) {
        return visible(keys.view())
                .filter(Button.class::isInstance)
                .map(Labeled::getText)
                .toList();
    }

    private static Button button(KeysController keys, String text) {
        return visible(keys.view())
                .filter(Button.class::isInstance)
                .filter(button -> text.equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private static Labeled cell(KeysController keys, String text) {
        return visible(keys.view())
                .filter(label ->
                        text.equals(label.getText()) && label.getStyleClass().contains("table-cell"))
                .findFirst()
                .orElseThrow();
    }
}
