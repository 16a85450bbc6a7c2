package io.lodekey.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.demo.SampleOptions;
import io.lodekey.demo.SampleServer;
import io.lodekey.desktop.chart.FxStage;
import io.lodekey.desktop.kit.FxBackground;
import io.lodekey.desktop.kit.Jobs;
import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.SampleFeed;
import io.lodekey.desktop.kit.ViewState;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.monitor.History;
import io.lodekey.monitor.Sampler;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Dashboard on the sample server: real INFO, real thread, real nodes.
class DashboardServerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private DashboardController controller;

    @Test
    void theSampleServersFiguresAreShownLive() throws Exception {
        SampleOptions options = SampleOptions.defaults(folder).withKeys(2_000);
        try (SampleServer server = SampleServer.start(options, (done, total) -> {});
                Session session = Sessions.open(ServerTarget.of(server.serverAddress(), Duration.ofSeconds(5)));
                Sampler sampler = new Sampler(session, SECOND, Clock.systemDefaultZone());
                FxBackground background = new FxBackground()) {
            SampleFeed feed = new SampleFeed(new History());
            CountDownLatch figures = new CountDownLatch(1);
            try (FxStage stage = FxStage.show(1094, 722, palette -> {
                controller = new DashboardController(background, workspace(server, session, feed, palette));
                return controller.view();
            })) {
                FxStage.run(() -> {
                    controller.activate();
                    controller
                            .model()
                            .reading()
                            .subscribe(reading -> reading.filter(
                                            r -> !r.operations().value().equals("–")
                                                    && r.hitRate()
                                                            .gauge()
                                                            .orElseThrow()
                                                            .share()
                                                            .isPresent())
                                    .ifPresent(known -> figures.countDown()));
                });
                sampler.start(background.events(feed::publish));
                assertThat(figures.await(30, TimeUnit.SECONDS)).isTrue();
                sampler.close();
                FxStage.run(controller::deactivate);
                stage.pulse();

                Reading reading =
                        FxStage.call(() -> controller.model().reading().get().orElseThrow());
                assertThat(controller.model().state().get()).isInstanceOf(ViewState.Live.class);
                assertThat(reading.memory().gauge().orElseThrow().share().orElseThrow())
                        .isBetween(0.0, 1.0);
                assertThat(reading.latency()).isNotEqualTo(Figure.UNKNOWN);
                assertThat(reading.persistence()).isNotEqualTo(Figure.UNKNOWN);
                assertThat(reading.nodes()).singleElement().matches(node -> !node.failed());
                assertThat(texts())
                        .contains(server.address().toString(), reading.keys().value());
                assertThat(controller.model().basis().get()).startsWith("Every 1 s from 1 node; last sample");
            }
        }
    }

    private List<String> texts() {
        return FxStage.call(() -> controller.view().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static Workspace workspace(SampleServer server, Session session, SampleFeed feed, Palette palette) {
        return new Workspace(
                session,
                Workspaces.schema(),
                server.profile(),
                feed,
                SECOND,
                Clock.systemDefaultZone(),
                palette,
                new Jobs(),
                (Workspaces.Saving) Optional::empty,
                text -> {});
    }
}
