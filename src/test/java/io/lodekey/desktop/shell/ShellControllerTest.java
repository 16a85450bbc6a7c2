package io.lodekey.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Job;
import io.lodekey.desktop.kit.Jobs;
import io.lodekey.desktop.kit.Mode;
import io.lodekey.desktop.kit.MovableClock;
import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.StandInSession;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.desktop.kit.Workspaces;
import io.lodekey.monitor.Sample;
import io.lodekey.monitor.Totals;
import io.lodekey.redis.ConnectionState;
import io.lodekey.redis.OwnTraffic;
import io.lodekey.settings.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellControllerTest {
    private static final Instant START = Instant.parse("2026-11-02T21:36:00Z");

    private final SameThreadBackground background = new SameThreadBackground();
    private final Jobs jobs = new Jobs();
    private final MovableClock clock = new MovableClock(START);
    private final StandInSession session = new StandInSession();
    private final Workspace workspace = Workspaces.of(session, Environment.PRODUCTION, clock);
    private final RecordedFeature connections = new RecordedFeature();
    private final RecordedFeature dashboard = new RecordedFeature();
    private final RecordedFeature keys = new RecordedFeature();
    private final ShellController shell =
            new ShellController(background, jobs, new Palette(Mode.DARK).mode(), () -> {}, "1.0.0");
    private final ShellModel model = shell.model();

    @BeforeEach
    void begin() {
        shell.add(Place.CONNECTIONS, connections);
        shell.go(Place.CONNECTIONS);
    }

    @Test
    void withoutAServerItsViewsCannotBeReached() {
        shell.go(Place.DASHBOARD);

        assertThat(shell.place()).isEqualTo(Place.CONNECTIONS);
        assertThat(model.reachable()).containsExactly(Place.CONNECTIONS);
        assertThat(model.link().get().word()).isEqualTo("Not connected");
        assertThat(model.age().get()).isEqualTo("Lodekey 1.0.0");
        assertThat(model.job().get().title()).isEqualTo("Not connected");
    }

    @Test
    void aViewIsLeftBeforeTheNextIsEntered() {
        connect();

        shell.go(Place.DASHBOARD);
        shell.go(Place.DASHBOARD);
        shell.go(Place.KEYS);

        assertThat(connections.asked).containsExactly("activate", "deactivate");
        assertThat(dashboard.asked).containsExactly("activate", "deactivate");
        assertThat(keys.asked).containsExactly("activate");
    }

    @Test
    void theHeaderNamesTheServer() {
        connect();

        ServerLine line = model.server().get().orElseThrow();
        assertThat(line.name()).isEqualTo("docs-redis");
        assertThat(line.environment()).isEqualTo(Environment.PRODUCTION);
        assertThat(line.place()).isEqualTo("redis-prod-1:6379 · db 0 · Redis 7.2.5");
        assertThat(line.readOnly()).isFalse();
        assertThat(model.job().get().title()).isEqualTo("No work running");
    }

    @Test
    void disconnectingClosesTheViewsOfTheServerAndShowsTheConnections() {
        connect();
        shell.go(Place.KEYS);

        shell.disconnected();

        assertThat(keys.asked).containsExactly("activate", "deactivate", "close");
        assertThat(dashboard.asked).containsExactly("close");
        assertThat(shell.place()).isEqualTo(Place.CONNECTIONS);
        assertThat(model.server().get()).isEmpty();
        assertThat(session.listeners()).isZero();
        assertThat(background.ticking()).isZero();
    }

    @Test
    void aLostConnectionSaysSinceWhen() {
        connect();
        clock.pass(Duration.ofSeconds(14));

        session.say(new ConnectionState.Lost(START, "reset by peer"));

        assertThat(model.link().get()).isEqualTo(new LinkLine(LinkLine.Kind.LOST, "Lost 14 s ago, trying again", ""));

        clock.pass(Duration.ofSeconds(6));
        session.say(new ConnectionState.Reconnecting(START, 3));
        assertThat(model.link().get().word()).isEqualTo("Lost 20 s ago, trying again");

        session.say(new ConnectionState.Live(clock.instant()));
        assertThat(model.link().get().kind()).isEqualTo(LinkLine.Kind.LIVE);
    }

    @Test
    void theAgeOfTheDataTurnsStaleAfterThreeMissedSamples() {
        connect();
        workspace.samples().publish(sample());
        assertThat(model.age().get()).isEqualTo("sampled now");

        clock.pass(Duration.ofSeconds(16));
        background.tick();
        assertThat(model.stale().get()).isFalse();

        clock.pass(Duration.ofSeconds(1));
        background.tick();
        assertThat(model.age().get()).isEqualTo("sampled 17 s ago");
        assertThat(model.stale().get()).isTrue();
    }

    @Test
    void pausedDataIsOldOnPurpose() {
        connect();
        workspace.samples().publish(sample());
        workspace.samples().pause(true);
        clock.pass(Duration.ofMinutes(2));
        background.tick();

        assertThat(model.age().get()).isEqualTo("paused, sampled 2 min ago");
        assertThat(model.stale().get()).isFalse();
    }

    @Test
    void ownLookupsAreTold() {
        connect();
        session.own = new OwnTraffic(2_000_000, 412);
        clock.pass(Duration.ofHours(1));
        background.tick();

        assertThat(model.ownTraffic().get()).isEqualTo("Own look-ups 2\u2009000\u2009412 in 1 h, left out of rates");
    }

    @Test
    void theStatusBarFollowsTheFirstWork() {
        connect();
        Job scan = jobs.begin("Scanning keys");
        Job export = jobs.begin("Exporting");
        scan.update(OptionalDouble.of(0.412), Optional.of(Duration.ofSeconds(3)));

        assertThat(model.job().get())
                .isEqualTo(
                        new JobLine(true, "Scanning keys", OptionalDouble.of(0.412), "41.2 %, 3.0 s left, and 1 more"));

        scan.end();
        assertThat(model.job().get().title()).isEqualTo("Exporting");
        export.end();
        assertThat(model.job().get().title()).isEqualTo("No work running");
    }

    @Test
    void anotherServerReplacesTheFirst() {
        connect();
        shell.go(Place.KEYS);
        RecordedFeature other = new RecordedFeature();

        shell.connected(
                Workspaces.of(new StandInSession(), Environment.STAGING, clock), Map.of(Place.DASHBOARD, other));
        shell.go(Place.DASHBOARD);

        assertThat(keys.asked).endsWith("close");
        assertThat(other.asked).containsExactly("activate");
        assertThat(model.reachable()).containsExactlyInAnyOrder(Place.CONNECTIONS, Place.DASHBOARD);
    }

    @Test
    void closingEndsTheActiveViewToo() {
        connect();

        shell.close();

        assertThat(connections.asked).containsExactly("activate", "deactivate", "close");
        assertThat(dashboard.asked).containsExactly("close");
    }

    private void connect() {
        shell.connected(workspace, Map.of(Place.DASHBOARD, dashboard, Place.KEYS, keys));
    }

    private Sample sample() {
        return new Sample(clock.instant(), 1, List.of(), Totals.of(List.of()), OwnTraffic.NONE, Duration.ofSeconds(5));
    }
}
