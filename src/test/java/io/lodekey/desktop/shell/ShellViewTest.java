package io.lodekey.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Jobs;
import io.lodekey.desktop.kit.MovableClock;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.StandInSession;
import io.lodekey.desktop.kit.Theme;
import io.lodekey.desktop.kit.Workspaces;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.settings.Environment;
import io.lodekey.settings.ThemeChoice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellViewTest {
    private final StandInSession session = new StandInSession();
    private StandInFeature connections;
    private StandInFeature dashboard;
    private Theme theme;
    private ShellController shell;
    private Stage stage;
    private int switched;

    @BeforeEach
    void open() {
        FxThread.run(() -> {
            connections = new StandInFeature();
            dashboard = new StandInFeature();
            theme = new Theme(ThemeChoice.DARK);
            shell = new ShellController(
                    new SameThreadBackground(), new Jobs(), theme.palette().mode(), () -> switched++, "1.0.0");
            shell.add(Place.CONNECTIONS, connections);
            shell.go(Place.CONNECTIONS);
            stage = FxThread.show(shell.view(), 1280, 800);
            theme.dress(stage.getScene());
            FxThread.settle(shell.view());
        });
    }

    @AfterEach
    void close() {
        FxThread.run(() -> {
            theme.undress(stage.getScene());
            stage.close();
        });
    }

    @Test
    void theFrameWearsTheEnvironment() {
        FxThread.run(() -> {
            assertThat(shell.view().getStyleClass()).contains("lk-env-none");
            connect(Environment.PRODUCTION);
            FxThread.settle(shell.view());

            assertThat(shell.view().getStyleClass())
                    .contains("lk-env-production")
                    .doesNotContain("lk-env-none");
            assertThat(frameColour()).isEqualTo(theme.palette().color("-color-danger-emphasis"));
            assertThat(label(".lk-environment").getText()).isEqualTo("Production");
        });
    }

    @Test
    void measuresAreThoseOfTheDesign() {
        FxThread.run(() -> {
            connect(Environment.STAGING);
            FxThread.settle(shell.view());

            assertThat(region(".lk-header").getHeight()).isEqualTo(46);
            assertThat(region(".lk-rail").getWidth()).isEqualTo(182);
            assertThat(region(".lk-status").getHeight()).isEqualTo(28);
            assertThat(region(".lk-rail-item").getHeight()).isEqualTo(32);
        });
    }

    @Test
    void aNarrowWindowShowsIconsOnly() {
        FxThread.run(() -> {
            stage.setWidth(1024);
            shell.view().resize(1024, 640);
            FxThread.settle(shell.view());

            assertThat(region(".lk-rail").getWidth()).isEqualTo(56);
            assertThat(items()).allSatisfy(item -> {
                assertThat(item.getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
                assertThat(item.getTooltip().getText()).isEqualTo(item.getText());
            });
        });
    }

    @Test
    void theRailListsWhatWorksAndDisablesWhatNeedsAServer() {
        FxThread.run(() -> {
            assertThat(items())
                    .extracting(Button::getText)
                    .containsExactly("Dashboard", "Pools", "Keys", "Connections", "Settings");
            assertThat(item("Dashboard").isDisabled()).isTrue();
            connect(Environment.STAGING);
            assertThat(item("Dashboard").isDisabled()).isFalse();

            item("Dashboard").fire();

            assertThat(dashboard.asked).containsExactly("activate");
            assertThat(item("Dashboard").getPseudoClassStates())
                    .anyMatch(p -> p.getPseudoClassName().equals("current"));
        });
    }

    @Test
    void theKeysOfTheShellReachTheView() {
        FxThread.run(() -> {
            connect(Environment.STAGING);
            press(KeyCode.DIGIT1, true);
            assertThat(shell.place()).isEqualTo(Place.DASHBOARD);

            press(KeyCode.F, true);
            press(KeyCode.F5, false);
            press(KeyCode.SPACE, false);
            press(KeyCode.ESCAPE, false);
            assertThat(dashboard.asked).containsExactly("activate", "filter", "read again", "pause", "close panel");

            press(KeyCode.DIGIT4, true);
            assertThat(shell.place()).isEqualTo(Place.CONNECTIONS);
            press(KeyCode.DIGIT9, true);
            assertThat(shell.place()).isEqualTo(Place.CONNECTIONS);
        });
    }

    @Test
    void aSpaceInAFieldOrOnAButtonIsTheirs() {
        FxThread.run(() -> {
            for (Node node : List.of(connections.field, connections.button)) {
                node.fireEvent(key(KeyCode.SPACE, false));
            }

            assertThat(connections.asked).doesNotContain("pause");
        });
    }

    @Test
    void theThemeSwitchSaysWhereItLeads() {
        FxThread.run(() -> {
            Button toggle = (Button) shell.view().lookup(".lk-header > .lk-icon-button");
            assertThat(toggle.getAccessibleText()).isEqualTo("Switch to light");

            toggle.fire();
            assertThat(switched).isEqualTo(1);

            theme.choose(ThemeChoice.LIGHT);
            assertThat(toggle.getAccessibleText()).isEqualTo("Switch to dark");
        });
    }

    @Test
    void aReadOnlyServerSaysSo() {
        FxThread.run(() -> {
            session.readOnly = true;
            connect(Environment.NONE);

            assertThat(label(".lk-writes").getText()).isEqualTo("Read-only");
            assertThat(label(".lk-link-word").getText()).isEqualTo("Live");
        });
    }

    private void connect(Environment environment) {
        shell.connected(
                Workspaces.of(session, environment, new MovableClock(Instant.EPOCH)),
                Map.of(Place.DASHBOARD, dashboard));
    }

    private Object frameColour() {
        return ((Region) shell.view()).getBackground().getFills().getFirst().getFill();
    }

    private List<Button> items() {
        return shell.view().lookupAll(".lk-rail-item").stream()
                .map(Button.class::cast)
                .toList();
    }

    private Button item(String text) {
        return items().stream()
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private Region region(String selector) {
        return (Region) shell.view().lookup(selector);
    }

    private Label label(String selector) {
        return (Label) shell.view().lookup(selector);
    }

    private void press(KeyCode code, boolean shortcut) {
        Scene scene = stage.getScene();
        Node target = scene.getRoot();
        target.fireEvent(key(code, shortcut));
    }

    private static KeyEvent key(KeyCode code, boolean shortcut) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut && !mac, false, shortcut && mac);
    }
}
