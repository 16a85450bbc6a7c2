package io.lodekey.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Mode;
import io.lodekey.desktop.shell.Place;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.settings.PreferencesStore;
import io.lodekey.settings.ThemeChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesktopWindowTest {
    private static final int MOST_STOPS = 300;

    @TempDir
    Path folder;

    private OpenWindow open;
    private DesktopWindow window;

    @BeforeEach
    void begin() {
        open = new OpenWindow(folder);
        window = open.window();
    }

    @AfterEach
    void end() {
        open.close();
    }

    @Test
    void everyViewInBothThemesWithoutAWarningOfStyleSheets() {
        try (CssLog log = new CssLog()) {
            open.connect();
            for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                FxThread.run(() -> window.theme().choose(theme));
                for (Place place : Place.values()) {
                    FxThread.run(() -> window.shell().go(place));
                    open.settle();
                    assertThat(window.shell().place()).isEqualTo(place);
                }
            }
            assertThat(log.warnings()).isEmpty();
        }
    }

    @Test
    void aBadStyleWouldBeNoticed() {
        try (CssLog log = new CssLog()) {
            FxThread.run(() -> {
                Node root = window.scene().getRoot();
                root.setStyle("-fx-background-color: -lk-nothing;");
                root.applyCss();
            });
            assertThat(log.warnings()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyControlIsReachedByTheTabKeyInReadingOrder(Place place) {
        open.connect();
        FxThread.run(() -> window.shell().go(place));
        open.settle();
        FxThread.run(() -> {
            List<Node> stops = walk(window.scene());

            assertThat(stops).as("%s", place).containsAll(controls(window.scene()));
            assertThat(stops.stream().map(this::quarter).toList())
                    .as("header, rail, content")
                    .isSorted();
        });
    }

    @Test
    void connectingShowsTheDashboardAndRemembersTheProfile() {
        open.connect();

        assertThat(FxThread.get(() -> window.shell().place())).isEqualTo(Place.DASHBOARD);
        FxThread.run(() -> window.shell().go(Place.CONNECTIONS));
        assertThat(FxThread.get(() -> window.server().isPresent())).isTrue();
    }

    @Test
    void theThemeIsRememberedAndFollowedByThePalette() {
        FxThread.run(() -> window.theme().choose(ThemeChoice.DARK));
        Node toggle = FxThread.get(() -> window.scene().getRoot().lookup(".lk-header > .lk-icon-button"));
        FxThread.run(((ButtonBase) toggle)::fire);

        assertThat(window.theme().palette().mode().get()).isEqualTo(Mode.LIGHT);
        open.settle();
        assertThat(new PreferencesStore(folder.resolve("config/preferences.json"))
                        .load()
                        .preferences()
                        .theme())
                .isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void aServerThatGoesAwayIsSaidInTheHeader() throws Exception {
        open.connect();
        open.settle();
        open.server().kill();

        new Settling(() -> text(".lk-link-word").startsWith("Lost")).await(Duration.ofSeconds(30));
    }

    private String text(String selector) {
        return ((javafx.scene.control.Label) window.scene().getRoot().lookup(selector)).getText();
    }

    /// Where the Tab key stops, from the first stop until it comes back to it.
    private static List<Node> walk(Scene scene) {
        Node first = scene.getRoot().lookup(".lk-header > .lk-palette-button");
        first.requestFocus();
        Set<Node> stops = new LinkedHashSet<>();
        Node at = scene.getFocusOwner();
        while (stops.add(at) && stops.size() < MOST_STOPS) {
            at.requestFocusTraversal(TraversalDirection.NEXT);
            at = scene.getFocusOwner();
        }
        return new ArrayList<>(stops);
    }

    private static List<Node> controls(Scene scene) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?>)
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node))
                .filter(node -> !byArrows(node))
                .toList();
    }

    /// Of a group of toggles the Tab key stops at the chosen one; the arrow keys reach the others.
    private static boolean byArrows(Node node) {
        return node instanceof ToggleButton toggle && toggle.getToggleGroup() != null && !toggle.isSelected();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// The position of the window's part that holds a node: header, rail, content.
    private int quarter(Node node) {
        BorderPane root = (BorderPane) window.scene().getRoot();
        Node part = node;
        while (!root.equals(part.getParent())) {
            part = part.getParent();
        }
        return root.getChildren().indexOf(part);
    }
}
