package io.lodekey.desktop.pools;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.MovableClock;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.ViewState;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.desktop.kit.Workspaces;
import io.lodekey.pools.Client;
import io.lodekey.pools.Grouping;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Environment;
import io.lodekey.settings.ParsedAddress;
import io.lodekey.settings.Secret;
import io.lodekey.store.AuditEntry;
import io.lodekey.store.AuditLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolsControllerTest {
    private final SameThreadBackground background = new SameThreadBackground();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final List<RawRedis> clients = new ArrayList<>();
    private final TestServer server = TestServers.any("maxclients", "200");
    private Session session = server.open();
    private boolean stopped;

    @TempDir
    Path folder;

    @AfterEach
    void closeAll() {
        clients.forEach(RawRedis::close);
        session.close();
        if (!stopped) {
            server.close();
        }
    }

    private void stopServer() {
        stopped = true;
        server.close();
    }

    private Workspace workspace = Workspaces.of(session, Environment.DEVELOPMENT, clock);

    private PoolsController controller() {
        return new PoolsController(background, workspace, this::audit);
    }

    private PoolsController active() {
        PoolsController controller = controller();
        controller.activate();
        return controller;
    }

    private AuditLog audit() {
        return AuditLog.open(folder, clock);
    }

    private void named(int count, String name) {
        for (int i = 0; i < count; i++) {
            RawRedis client = RawRedis.connect(server.port());
            client.call("CLIENT", "SETNAME", name.formatted(i));
            clients.add(client);
        }
    }

    private void later(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        background.tick();
    }

    private static Optional<GroupRow> row(PoolsController controller, String name) {
        return controller.model().figured().get().stream()
                .flatMap(figured -> figured.rows().stream())
                .filter(row -> row.name().equals(name))
                .findFirst();
    }

    private static List<String> notices(PoolsController controller) {
        return controller.model().notices().stream().map(Notice::sentence).toList();
    }

    @Test
    void aHundredNamedClientsAppearWithinOneInterval() {
        PoolsController controller = active();
        for (int i = 0; i < 5; i++) {
            later(1);
        }
        assertThat(row(controller, "entity-api")).isEmpty();
        named(100, "entity-api:web-%d:cache");

        later(5);

        assertThat(row(controller, "entity-api")).get().satisfies(row -> {
            assertThat(row.connections()).isEqualTo(100);
            assertThat(row.grown()).hasValue(100);
        });
        assertThat(controller.model().basis().get()).startsWith("CLIENT LIST of 1 node, 10");
    }

    @Test
    void pausedItDoesNotAskUntilAPersonDoes() {
        PoolsController controller = active();
        controller.togglePause();
        named(3, "late:w-%d:x");
        later(60);
        assertThat(row(controller, "late")).isEmpty();
        assertThat(controller.model().state().get()).isInstanceOf(ViewState.Live.class);

        controller.readAgain();
        assertThat(row(controller, "late")).isPresent();
    }

    @Test
    void whileItIsNotShownItReadsEveryHalfMinute() {
        PoolsController controller = active();
        controller.deactivate();
        named(2, "unseen:w-%d:x");
        later(20);
        assertThat(row(controller, "unseen")).isEmpty();
        later(11);
        assertThat(row(controller, "unseen")).isPresent();
        controller.close();
        assertThat(background.ticking()).isZero();
    }

    @Test
    void aPoolNearItsLimitIsWarnedOfOnceAndItsClientsAreOneClickAway() {
        named(9, "entity-api:web-1:c%d");
        server.call("HSET", "pool:stats:entity-api:web-1", "size", "10", "in_use", "9", "wait_p99_ms", "4.8");
        PoolsController controller = active();

        assertThat(notices(controller))
                .singleElement()
                .asString()
                .startsWith("entity-api uses 9 of its 10 connections (90.0")
                .contains("Waits reach 4.80");
        assertThat(controller
                        .model()
                        .figured()
                        .get()
                        .orElseThrow()
                        .rows()
                        .getFirst()
                        .warns())
                .isTrue();
        controller.model().notices().getFirst().action().orElseThrow().run().run();
        assertThat(controller.model().panel().get().orElseThrow().clients()).hasSize(9);

        controller.close(controller.model().notices().getFirst());
        later(6);
        assertThat(controller.model().notices()).isEmpty();
    }

    @Test
    void aNodeNearItsLimitIsWarnedOfBeforeAnyPool() {
        named(165, "many:w-%d:x");
        PoolsController controller = active();

        assertThat(notices(controller).getFirst()).contains("of its 200 connections", "refuse");
    }

    @Test
    void groupsOfAnotherKindAreShownAtOnce() {
        named(2, "a:b:c%d");
        PoolsController controller = active();
        controller.model().grouping().set(Grouping.ADDRESS);

        assertThat(row(controller, "127.0.0.1")).isPresent();
        controller.model().grouping().set(Grouping.NODE);
        assertThat(row(controller, "127.0.0.1:" + server.port()))
                .get()
                .satisfies(row -> assertThat(row.limit()).hasValue(200));
    }

    @Test
    void escClosesTheQuestionThenThePanelThenNothing() {
        named(2, "a:b:c%d");
        PoolsController controller = active();
        controller.open(Optional.of("a"));
        controller.askKill(opened(controller));

        assertThat(controller.closePanel()).isTrue();
        assertThat(controller.model().kill().get()).isInstanceOf(KillState.Idle.class);
        assertThat(controller.model().panel().get()).isPresent();
        assertThat(controller.closePanel()).isTrue();
        assertThat(controller.model().panel().get()).isEmpty();
        assertThat(controller.closePanel()).isFalse();
    }

    private static List<Client> opened(PoolsController controller) {
        return controller.model().panel().get().map(GroupPanel::clients).orElse(List.of());
    }

    @Test
    void whatIsConfirmedIsClosedAndRecorded() {
        named(3, "leak:b:c%d");
        PoolsController controller = active();
        controller.open(Optional.of("leak"));
        controller.askKill(opened(controller));
        clients.getFirst().close();
        clock.pass(Duration.ofSeconds(1));
        waitUntilGone(1);

        controller.kill("");

        assertThat(notices(controller)).singleElement().asString().contains("2 closed, 1 gone already");
        assertThat(row(controller, "leak")).isEmpty();
        assertThat(opened(controller)).isEmpty();
        try (AuditLog log = audit()) {
            assertThat(log.list(5))
                    .singleElement()
                    .extracting(AuditEntry::outcome)
                    .asString()
                    .contains("2 closed");
        }
    }

    private void waitUntilGone(int count) {
        while (new String((byte[]) server.call("CLIENT", "LIST"), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("name=leak"))
                        .count()
                > 3 - count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void productionAsksForTheServersName() {
        workspace = Workspaces.of(session, Environment.PRODUCTION, clock);
        named(2, "leak:b:c%d");
        PoolsController controller = active();
        controller.open(Optional.of("leak"));
        controller.askKill(opened(controller));
        assertThat(((KillState.Asking) controller.model().kill().get()).sentence())
                .contains("2 connections of leak", "Type docs-redis");

        controller.kill("docs");
        assertThat(controller.model().kill().get()).isInstanceOf(KillState.Asking.class);
        controller.kill("docs-redis");
        assertThat(row(controller, "leak")).isEmpty();
    }

    @Test
    void lodekeysOwnConnectionsAreNeverAskedFor() {
        PoolsController controller = active();
        controller.open(Optional.of("lodekey"));
        controller.askKill(opened(controller));

        assertThat(opened(controller)).hasSize(1);
        assertThat(controller.model().kill().get()).isInstanceOf(KillState.Idle.class);
    }

    @Test
    void whoMayNotListSeesTheCountTheRuleAndLodekeysOwnPool() throws Exception {
        server.call("ACL", "SETUSER", "blind", "on", ">pw", "~*", "+@all", "-client|list");
        String uri = "redis://blind@127.0.0.1:" + server.port();
        session.close();
        session = Sessions.open(ServerTarget.of(ParsedAddress.parse(uri, false).address(), Duration.ofSeconds(5))
                .withPassword(Secret.of("pw")));
        workspace = Workspaces.of(session, Environment.DEVELOPMENT, clock);
        PoolsController controller = active();

        assertThat(controller.model().list().get())
                .isInstanceOfSatisfying(
                        ViewState.Denied.class,
                        denied -> assertThat(denied.rule()).isEqualTo("+client|list"));
        assertThat(controller.model().basis().get()).startsWith("INFO of");
        assertThat(controller.model().figured().get().orElseThrow().own().leads())
                .hasSize(4);
    }

    @Test
    void aServerThatIsGoneIsSaidAndThenStale() {
        PoolsController fresh = controller();
        stopServer();
        fresh.activate();
        assertThat(fresh.model().state().get()).isInstanceOf(ViewState.Failed.class);
        assertThat(fresh.settled()).isTrue();
    }

    @Test
    void readingsThatDoNotComeMakeTheFiguresStale() {
        PoolsController controller = active();
        stopServer();
        for (int i = 0; i < 4; i++) {
            later(6);
        }
        assertThat(controller.model().state().get()).isInstanceOf(ViewState.Stale.class);
        assertThat(controller.model().notices()).noneMatch(notice -> notice.tone() == Tone.DANGER);
    }
}
