package io.lodekey.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.demo.SampleOptions;
import io.lodekey.demo.SampleServer;
import io.lodekey.desktop.kit.FxBackground;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.keyspace.KeyType;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysOnSampleServerTest {
    private static final long SECONDS = 20;

    @Test
    void theSampleServersKeysAreShownByFamily(@TempDir Path folder) throws Exception {
        SampleOptions options = SampleOptions.defaults(folder).withKeys(5_000).withoutPipeline();
        try (SampleServer server = SampleServer.start(options, (done, total) -> {});
                Session session = Sessions.open(ServerTarget.of(server.serverAddress(), Duration.ofSeconds(5)));
                Shown view = FxThread.get(() -> new Shown(session))) {
            KeyspaceReport report = view.report();

            assertThat(report.coverage().exact()).isTrue();
            assertThat(report.keys() + report.ownKeys()).isEqualTo(5_000);
            FxThread.run(() -> {
                KeysModel model = view.keys.model();
                assertThat(model.families.values().stream()
                                .mapToLong(FamilyRow::keys)
                                .sum())
                        .isEqualTo(report.keys());
                assertThat(model.families.find("(MALFORMED)")).isNotNull();
                assertThat(model.families.find("(UNKNOWN)")).isNotNull();
                for (KeysTab tab : KeysTab.values()) {
                    model.tab.set(tab);
                    FxThread.settle(view.keys.view());
                }
                assertThat(model.legacy.values()).hasSizeGreaterThan(20);
                assertThat(model.unknown.values()).isNotEmpty();
                assertThat(model.faults.values()).hasSize((int) report.nonConformingTotal());
                assertThat(model.types.values()).extracting(TypeRow::type).contains(KeyType.STRING, KeyType.STREAM);
                assertThat(model.biggest.values().getFirst().share()).isEqualTo(1);
            });
        }
    }

    /// The view in a window, its scan begun by the first visit.
    private static final class Shown implements AutoCloseable {
        private final FxBackground background = new FxBackground();
        private final KeysController keys;
        private final Stage stage;

        Shown(Session session) {
            KeysDesk desk = new KeysDesk();
            keys = desk.controller(background, KeyspaceReader.of(session, FakeReports.SCHEMA, Clock.systemUTC()));
            stage = FxThread.show(keys.view(), 1100, 720);
            keys.activate();
        }

        KeyspaceReport report() {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                boolean done = FxThread.get(() -> keys.model().phase.get() instanceof Phase.Done);
                if (done) {
                    return FxThread.get(
                            () -> keys.model().snapshot.get().orElseThrow().report());
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            throw new AssertionError("The scan did not end: "
                    + FxThread.get(() -> keys.model().phase.get()));
        }

        @Override
        public void close() {
            FxThread.run(() -> {
                keys.close();
                background.close();
                stage.close();
            });
        }
    }
}
