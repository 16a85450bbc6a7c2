package io.lodekey.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Shortcut;
import io.lodekey.desktop.table.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteViewTest {
    private final List<String> ran = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private CommandPalette palette;
    private Button elsewhere;
    private StackPane root;
    private Stage stage;

    @BeforeEach
    void open() {
        commands.add(command("Scan all keys").with(Shortcut.AGAIN));
        commands.add(command("Pause the scan").with(Shortcut.PAUSE).onlyIf(false, "No scan is running"));
        IntStream.range(0, 30).forEach(i -> commands.add(command("Go to family " + i)));
        FxThread.run(() -> {
            palette = new CommandPalette(new CommandBook(() -> commands));
            elsewhere = new Button("elsewhere");
            root = new StackPane(elsewhere, palette.view());
            stage = FxThread.show(root, 900, 600);
            elsewhere.requestFocus();
            palette.show();
            FxThread.settle(root);
        });
    }

    @AfterEach
    void close() {
        FxThread.run(stage::close);
    }

    @Test
    void theFieldHasTheFocusAndEscGivesItBack() {
        FxThread.run(() -> {
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(field());
            press(KeyCode.TAB);
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(field());

            press(KeyCode.ESCAPE);
            assertThat(palette.view().isVisible()).isFalse();
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(elsewhere);
        });
    }

    @Test
    void arrowsChooseAndEnterRuns() {
        FxThread.run(() -> {
            press(KeyCode.DOWN);
            press(KeyCode.DOWN);
            press(KeyCode.ENTER);

            assertThat(ran).containsExactly("Go to family 0");
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(elsewhere);
        });
    }

    @Test
    void theChosenOneIsInSight() {
        FxThread.run(() -> {
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.PAGE_DOWN);
            FxThread.settle(root);

            assertThat(cell("Go to family 18").isSelected()).isTrue();
            press(KeyCode.UP);
            press(KeyCode.UP);
            FxThread.settle(root);
            assertThat(cell("Go to family 16").isSelected()).isTrue();
        });
    }

    @Test
    void aKeyIsShownAndWhyACommandCannotBeRun() {
        FxThread.run(() -> {
            assertThat(labels(cell("Scan all keys"))).contains("F5");
            MatchCell pause = cell("Pause the scan");
            assertThat(labels(pause)).contains("No scan is running", "Space");
            assertThat(pause.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("impossible"));
        });
    }

    @Test
    void whatFitsIsMarked() {
        FxThread.run(() -> {
            field().setText("sak");
            FxThread.settle(root);

            assertThat(cell("Scan all keys").lookupAll(".lk-palette-mark"))
                    .extracting(node -> ((Label) node).getText())
                    .containsExactly("S", "a", "k");
        });
    }

    @Test
    void noCommandIsSaidAndThePanelIsAsTallAsWhatItHolds() {
        FxThread.run(() -> {
            ListView<?> list = (ListView<?>) root.lookup(".lk-palette-list");
            assertThat(list.getHeight()).isEqualTo(360);
            field().setText("family 2 1");
            FxThread.settle(root);
            assertThat(list.getHeight()).isEqualTo(72);

            field().setText("no such thing");
            FxThread.settle(root);
            assertThat(list.isVisible()).isFalse();
            assertThat(root.lookup(".lk-palette-none").isVisible()).isTrue();
        });
    }

    private TextField field() {
        return (TextField) root.lookup(".lk-palette-field");
    }

    private MatchCell cell(String text) {
        return root.lookupAll(".lk-palette-cell").stream()
                .map(MatchCell.class::cast)
                .filter(cell ->
                        !cell.isEmpty() && cell.getItem().command().text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(Node cell) {
        return cell.lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    private void press(KeyCode code) {
        field().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private Command command(String text) {
        return Command.of(text, text, "", "fth-key", () -> ran.add(text));
    }
}
