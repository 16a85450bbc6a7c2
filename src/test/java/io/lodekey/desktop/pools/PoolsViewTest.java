package io.lodekey.desktop.pools;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.MovableClock;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.Workspaces;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.Session;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Environment;
import io.lodekey.store.AuditLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolsViewTest {
    private final List<RawRedis> clients = new ArrayList<>();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final TestServer server = TestServers.any("maxclients", "500");
    private final Session session = server.open();
    private PoolsController controller = FxThread.get(() -> new PoolsController(
            new SameThreadBackground(), Workspaces.of(session, Environment.PRODUCTION, clock), this::audit));
    private Optional<Stage> stage = Optional.empty();

    @TempDir
    Path folder;

    private AuditLog audit() {
        return AuditLog.open(folder, clock);
    }

    @BeforeEach
    void show() {
        for (int i = 0; i < 6; i++) {
            RawRedis client = RawRedis.connect(server.port());
            client.call("CLIENT", "SETNAME", "entity-api:web-" + i + ":cache");
            clients.add(client);
        }
        server.call("HSET", "pool:stats:entity-api:web-1", "size", "10", "in_use", "9");
        FxThread.run(() -> {
            stage = Optional.of(FxThread.show((javafx.scene.Parent) controller.view(), 1094, 722));
            controller.activate();
            settle();
        });
    }

    @AfterEach
    void close() {
        FxThread.run(() -> {
            controller.close();
            stage.ifPresent(Stage::close);
        });
        clients.forEach(RawRedis::close);
        session.close();
        server.close();
    }

    private void settle() {
        FxThread.settle((javafx.scene.Parent) controller.view());
    }

    private List<String> texts() {
        return controller.view().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .filter(PoolsViewTest::isShown)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private <T extends Node> T node(Class<T> type, Predicate<T> which) {
        return controller.view().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(PoolsViewTest::isShown)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    private static boolean says(Button button, String text) {
        return text.equals(button.getText());
    }

    private static void press(Node target, KeyCode code) {
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void applicationsOwnPoolAndTheWarningAreShown() {
        FxThread.run(() -> assertThat(texts())
                .contains("Pools", "entity-api", "lodekey", "All connections", "Lodekey’s own connections", "limit 50")
                .anyMatch(text -> text.startsWith("entity-api uses 9 of its 10 connections")));
    }

    @Test
    void withTheKeyboardAloneAGroupIsOpenedKilledByNameAndClosed() {
        FxThread.run(() -> {
            TableView<?> groups = node(TableView.class, table -> true);
            groups.requestFocus();
            groups.getSelectionModel().select(0);
            press(groups, KeyCode.ENTER);
            settle();
            assertThat(texts()).contains("entity-api, 6 connections").anyMatch(text -> text.matches("web-\\d:cache"));

            node(Button.class, button -> says(button, "Kill 6 connections…")).fire();
            settle();
            TextField name = node(TextField.class, field -> "docs-redis".equals(field.getPromptText()));
            assertThat(name.isFocused()).isTrue();
            Button go = node(Button.class, button -> says(button, "Kill 6 connections"));
            assertThat(go.isDisabled()).isTrue();
            name.setText("docs-redis");
            assertThat(go.isDisabled()).isFalse();
            go.fire();
            settle();

            assertThat(texts()).anyMatch(text -> text.startsWith("CLIENT KILL: 6 closed"));
            assertThat(controller.closePanel()).isTrue();
            settle();
            assertThat(texts()).contains("Lodekey’s own connections").doesNotContain("entity-api");
        });
    }

    @Test
    void theTableIsCutAfterAWholeRow() {
        FxThread.run(() -> {
            Node table = controller.view().lookup(".data-table");
            assertThat((table.getLayoutBounds().getHeight() - 62) % 32).isZero();
        });
    }

    @Test
    void everyButtonHasAName() {
        FxThread.run(() -> {
            controller.open(Optional.of("entity-api"));
            settle();
            assertThat(controller.view().lookupAll(".button").stream()
                            .map(Labeled.class::cast)
                            .filter(PoolsViewTest::isShown))
                    .allMatch(button ->
                            (button.getText() != null && !button.getText().isBlank())
                                    || button.getAccessibleText() != null);
        });
    }
}
