package io.lodekey.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lodekey.desktop.command.Typed;
import io.lodekey.desktop.kit.Mode;
import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.SampleFeed;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.ViewState;
import io.lodekey.monitor.History;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardControllerTest {
    private static final String REFUSED = "redis-prod-1:6379 does not allow INFO for this user; add +info.";

    @TempDir
    private Path folder;

    private final SameThreadBackground background = new SameThreadBackground();
    private final TestClock clock = new TestClock();
    private final Samples samples = new Samples(1, 12 * Samples.GIB);
    private Optional<Path> file = Optional.empty();
    private SampleFeed feed = new SampleFeed(new History());
    private DashboardController controller = open(new History());

    @Test
    void beforeTheFirstSampleItIsLoading() {
        controller.activate();

        assertThat(model().state().get()).isInstanceOf(ViewState.Loading.class);
        assertThat(model().basis().get()).isEqualTo("Reading the server for the first time");
        assertThat(controller.settled()).isFalse();
    }

    @Test
    void aSampleIsShownWithItsBasis() {
        controller.activate();
        sample();
        clock.later(2);
        background.tick();

        assertThat(model().state().get()).isInstanceOf(ViewState.Live.class);
        assertThat(model().basis().get()).isEqualTo("Every 5 s from 1 node; last sample 2 s ago");
        assertThat(reading().keys().value()).isEqualTo("1\u2009000\u2009000");
        assertThat(controller.settled()).isTrue();
    }

    @Test
    void everyCommandRunsThroughThePalette() {
        controller.activate();
        assertThat(Typed.obstacle(controller::commands, "Export the samples…")).contains("There is no sample yet");
        sample();

        Typed.run(controller::commands, "Take a sample now");
        assertThat(feed.asked().get()).isEqualTo(1);
        Typed.run(controller::commands, "Pause sampling");
        assertThat(feed.paused().get()).isTrue();
        Typed.run(controller::commands, "Go on sampling");
        assertThat(feed.paused().get()).isFalse();
        file = Optional.of(folder.resolve("samples.csv"));
        Typed.run(controller::commands, "Export the samples…");
        assertThat(folder.resolve("samples.csv")).isNotEmptyFile();
        Typed.run(controller::commands, "Show the last 5 minutes");
        assertThat(model().span().get()).isEqualTo(Span.FIVE_MINUTES);
        Typed.run(controller::commands, "Show the whole session");
        assertThat(model().span().get()).isEqualTo(Span.SESSION);
        assertThat(Typed.obstacle(controller::commands, "Show the whole session"))
                .contains("Shown now");
        Typed.run(controller::commands, "Show the last hour");
        assertThat(model().span().get()).isEqualTo(Span.HOUR);
    }

    @Test
    void figuresAreStaleAfterThreeMissedSamples() {
        controller.activate();
        sample();
        clock.later(15);
        background.tick();
        assertThat(model().state().get()).isInstanceOf(ViewState.Live.class);

        clock.later(2);
        background.tick();
        assertThat(model().state().get()).isInstanceOf(ViewState.Stale.class);
        assertThat(model().basis().get()).endsWith("last sample 17 s ago");
        assertThat(reading().memoryChart().gaps()).hasSize(1);

        sample();
        assertThat(model().state().get()).isInstanceOf(ViewState.Live.class);
    }

    @Test
    void whatIsPausedIsNotStale() {
        controller.activate();
        sample();
        controller.togglePause();
        clock.later(600);
        background.tick();

        assertThat(feed.paused().get()).isTrue();
        assertThat(model().paused().get()).isTrue();
        assertThat(model().state().get()).isInstanceOf(ViewState.Live.class);
        assertThat(model().basis().get()).isEqualTo("Last sample 10 min ago, from 1 node");

        controller.togglePause();
        assertThat(feed.paused().get()).isFalse();
    }

    @Test
    void readingAgainAsksForASampleAtOnce() {
        controller.activate();
        sample();

        controller.readAgain();

        assertThat(feed.asked().get()).isEqualTo(1);
        assertThat(model().paused().get()).isFalse();
    }

    @Test
    void readingAgainWhilePausedTakesOneSampleAndStaysPaused() {
        controller.activate();
        sample();
        controller.togglePause();

        controller.readAgain();
        sample();

        assertThat(feed.asked().get()).isEqualTo(1);
        assertThat(feed.paused().get()).isTrue();
        assertThat(model().paused().get()).isTrue();
        assertThat(model().basis().get()).startsWith("Last sample now");
    }

    @Test
    void aFirstSampleThatFailsIsToldWithTheWayToTryAgain() {
        controller.activate();
        feed.publish(Samples.failed(clock.instant(), REFUSED));

        ViewState.Failed failed = (ViewState.Failed) model().state().get();
        failed.retry().orElseThrow().run();

        assertThat(failed.sentence()).isEqualTo(REFUSED);
        assertThat(failed.details())
                .contains("redis-prod-1:6379", clock.instant().toString());
        assertThat(feed.asked().get()).isEqualTo(1);
        assertThat(model().failure().get()).isEmpty();
    }

    @Test
    void aLaterFailureKeepsTheFiguresAndTellsWhy() {
        controller.activate();
        sample();
        clock.later(5);
        feed.publish(Samples.failed(clock.instant(), REFUSED));

        assertThat(model().state().get()).isInstanceOf(ViewState.Live.class);
        assertThat(model().failure().get()).contains(REFUSED);
        assertThat(reading().keys().value()).isEqualTo("1\u2009000\u2009000");
        assertThat(reading().nodes()).singleElement().matches(NodeRow::failed);
        assertThat(model().basis().get()).endsWith("last sample 5 s ago");

        clock.later(5);
        sample();
        assertThat(model().failure().get()).isEmpty();
    }

    @Test
    void aFailureThatWasClosedIsNotToldAgainWithTheNextSample() {
        controller.activate();
        sample();
        feed.publish(Samples.failed(clock.instant(), REFUSED));
        model().failure().set(Optional.empty());
        feed.publish(Samples.failed(clock.instant(), REFUSED));

        assertThat(model().failure().get()).isEmpty();
    }

    @Test
    void anotherSpanIsReadAtOnce() {
        controller = open(Samples.hour());
        clock.at = Samples.NOW;
        controller.activate();
        feed.publish(samples.sample(Samples.NOW, 1, false));

        model().span().set(Span.FIVE_MINUTES);

        assertThat(reading().memoryChart().window().length()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void nothingGoesOnAfterLeaving() {
        controller.activate();
        sample();
        Reading before = reading();
        controller.deactivate();
        sample();

        assertThat(background.ticking()).isZero();
        assertThat(reading()).isSameAs(before);

        controller.activate();
        assertThat(reading()).isNotSameAs(before);
    }

    @Test
    void samplesAreExportedAsCsv() throws Exception {
        file = Optional.of(folder.resolve("samples.csv"));
        controller.activate();
        sample();
        sample();

        controller.export();

        assertThat(Files.readAllLines(file.get())).hasSize(3);
        assertThat(model().notice().get().orElseThrow().sentence())
                .isEqualTo("Exported 2 samples to " + file.get() + ".");
    }

    @Test
    void samplesAreExportedAsJson() throws Exception {
        file = Optional.of(folder.resolve("samples.json"));
        controller.activate();
        sample();

        controller.export();

        assertThat(new ObjectMapper().readTree(file.get().toFile())).hasSize(1);
    }

    @Test
    void anExportThatFailsSaysWhy() {
        file = Optional.of(folder.resolve("missing").resolve("samples.csv"));
        controller.activate();
        sample();

        controller.export();

        assertThat(model().notice().get().orElseThrow().tone()).isEqualTo(Tone.WARNING);
        assertThat(model().notice().get().orElseThrow().sentence())
                .contains(file.get().toString(), "NoSuchFile");
    }

    @Test
    void noFileChosenExportsNothing() {
        controller.activate();
        sample();

        controller.export();

        assertThat(model().notice().get()).isEmpty();
    }

    private DashboardController open(History history) {
        var workspace =
                Workspaces.of(history, clock, new Palette(Mode.DARK), (Workspaces.Saving) () -> file, text -> {});
        feed = workspace.samples();
        return new DashboardController(background, workspace);
    }

    private void sample() {
        feed.publish(samples.sample(clock.instant(), 0.5, feed.history().last().isEmpty()));
    }

    private DashboardModel model() {
        return controller.model();
    }

    private Reading reading() {
        return model().reading().get().orElseThrow();
    }

    private static final class TestClock extends Clock {
        private Instant at = Samples.NOW;

        void later(int seconds) {
            at = at.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
