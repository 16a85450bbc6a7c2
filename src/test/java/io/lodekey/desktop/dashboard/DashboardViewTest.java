package io.lodekey.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.chart.FxStage;
import io.lodekey.desktop.chart.TimeChart;
import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.ViewState;
import io.lodekey.monitor.History;
import io.lodekey.monitor.Sample;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DashboardViewTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    private final Reader reader = new Reader(Texts.of(DashboardController.class), UTC);
    private final List<String> copied = new ArrayList<>();
    private DashboardController controller;
    private DashboardModel model;
    private Region view;
    private FxStage stage;

    @BeforeEach
    void show() {
        show(1094, 722);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void show(double width, double height) {
        stage = FxStage.show(width, height, palette -> {
            controller = new DashboardController(
                    new SameThreadBackground(),
                    Workspaces.of(
                            new History(),
                            Clock.fixed(Samples.NOW, UTC),
                            palette,
                            (Workspaces.Saving) Optional::empty,
                            copied::add));
            model = controller.model();
            view = controller.view();
            return view;
        });
    }

    @Test
    void whileLoadingTheStructureStaysAndFiguresAreDashes() {
        assertThat(texts()).contains("Memory", "Hit rate, net of Lodekey", "Operations", "Persistence", "Node");
        assertThat(texts().stream().filter("–"::equals).count()).isEqualTo(10);
        assertThat(FxStage.first(view, ".lk-slim").isVisible()).isTrue();
    }

    @Test
    void aReadingFillsEveryPanel() {
        show(Samples.hour());

        assertThat(texts())
                .contains("65.5 %", "of 12.0 GiB", "7.86 GiB", "peak 8.10 GiB\npolicy volatile-lru")
                .contains("last 5 min", "p99 1.12 ms over 60 s", "of 10\u2009000, 3 blocked")
                .contains("1\u2009000\u2009000", "96.7 % will expire", "1.07", "RDB saved, AOF on")
                .contains("redis-prod-1:6379", "Primary", "Replica", "0 s, 1.27 KiB", "41 d");
    }

    @Test
    void withoutALimitThereIsOneGaugeLess() {
        show(Samples.hour());
        assertThat(FxStage.all(view, ".lk-gauge")).hasSize(2);

        History small = new History();
        small.add(new Samples(1, 0).sample(Samples.NOW, 0, true));
        show(small);

        assertThat(FxStage.all(view, ".lk-gauge")).hasSize(1);
        assertThat(texts()).contains("used, no limit set\npeak 8.10 GiB, policy volatile-lru");
    }

    @Test
    void aFailedNodeIsSaidInWords() {
        History history = Samples.hour();
        Sample broken = Samples.without(history.last().orElseThrow(), 1, "redis-prod-2:6379 did not answer.");
        change(() -> model.reading().set(Optional.of(reader.read(history, broken, broken, Span.HOUR, Samples.NOW))));

        assertThat(texts()).contains("Replica, not read");
    }

    @Test
    void staleFiguresAreMutedAndTheAgeIsAmber() {
        show(Samples.hour());
        change(() -> {
            model.basis().set("Every 5 s from 3 nodes; last sample 17 s ago");
            model.state().set(new ViewState.Stale());
        });

        Labeled age = (Labeled) FxStage.first(view, ".lk-detail");
        Labeled figure = (Labeled) FxStage.first(view, ".lk-figure");
        assertThat(age.getTextFill()).isEqualTo(javafx.scene.paint.Color.web("#d29922"));
        assertThat(figure.getTextFill()).isEqualTo(javafx.scene.paint.Color.web("#8b949e"));
    }

    @Test
    void aFailureTakesThePlaceOfTheFiguresWithWhatToDo() {
        List<String> done = new ArrayList<>();
        change(() -> model.state()
                .set(new ViewState.Failed("INFO is not allowed.", "details", Optional.of(() -> done.add("again")))));

        assertThat(texts()).contains("INFO is not allowed.");
        FxStage.run(() -> button("Try again").fire());
        FxStage.run(() -> button("Copy details").fire());
        assertThat(done).containsExactly("again");
        assertThat(copied).containsExactly("details");
    }

    @Test
    void aLaterFailureIsABannerThatCanBeClosed() {
        change(() -> model.failure().set(Optional.of("The server did not answer.")));
        assertThat(banners()).containsExactly("The last sample could not be read. The server did not answer.");

        change(() -> model.failure().set(Optional.empty()));
        assertThat(banners()).isEmpty();
    }

    @Test
    void whatCameOfAnExportIsABanner() {
        change(() -> model.notice().set(Optional.of(new DashboardModel.Notice(Tone.SUCCESS, "Exported."))));
        assertThat(banners()).containsExactly("Exported.");

        Button close = (Button) FxStage.first(view, ".lk-banner .button");
        FxStage.run(close::fire);
        assertThat(banners()).isEmpty();
        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void pausedIsAWordAndTheButtonResumes() {
        change(() -> model.paused().set(true));
        assertThat(texts()).contains("paused", "Resume").doesNotContain("Pause");

        change(() -> model.paused().set(false));
        assertThat(texts()).contains("Pause").doesNotContain("paused", "Resume");
    }

    @Test
    void theSpanIsChosenInTheHeader() {
        ToggleButton five = FxStage.all(view, ".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(b -> b.getText().equals("5 min"))
                .findFirst()
                .orElseThrow();
        FxStage.run(five::fire);

        assertThat(model.span().get()).isEqualTo(Span.FIVE_MINUTES);
    }

    @Test
    void theChartsTakeTheRoomThatIsLeft() {
        show(Samples.hour());
        double small = FxStage.first(view, ".lk-time-chart").getLayoutBounds().getHeight();
        stage.close();
        show(1734, 962);
        show(Samples.hour());

        TimeChart chart = (TimeChart) FxStage.first(view, ".lk-time-chart");
        assertThat(chart.getHeight()).isCloseTo(small + 240, org.assertj.core.data.Offset.offset(2.0));
        assertThat(chart.getWidth()).isGreaterThan(800);
    }

    @Test
    void belowItsLeastHeightTheContentScrollsAndNothingIsCutOff() {
        stage.close();
        show(964, 480);
        show(Samples.hour());

        assertThat(FxStage.all(view, ".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getParent().getStyleClass().contains("lk-dashboard-scroll"))
                        .anyMatch(Node::isVisible))
                .isTrue();
        assertThat(FxStage.first(view, ".lk-time-chart").getLayoutBounds().getHeight())
                .isGreaterThan(130);
        for (Node card : FxStage.all(view, ".lk-card")) {
            assertThat(card.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(932.5);
        }
    }

    private void show(History history) {
        Sample last = history.last().orElseThrow();
        change(() -> {
            model.state().set(new ViewState.Live());
            model.reading().set(Optional.of(reader.read(history, last, last, Span.HOUR, Samples.NOW)));
        });
    }

    private void change(Runnable change) {
        FxStage.run(change);
        stage.pulse();
    }

    private List<String> texts() {
        return FxStage.call(() -> {
            List<String> texts = new ArrayList<>();
            for (Node node : view.lookupAll("*")) {
                if (node instanceof Labeled labeled && labeled.getText() != null && seen(node)) {
                    texts.add(labeled.getText());
                }
            }
            return texts;
        });
    }

    private List<String> banners() {
        return FxStage.call(() -> view.lookupAll(".lk-banner").stream()
                .map(node -> ((Banner) node).text())
                .toList());
    }

    private Button button(String text) {
        return view.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> text.equals(b.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }
}
