package io.lodekey.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Shortcut;
import io.lodekey.desktop.shell.Place;
import io.lodekey.desktop.table.FxThread;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All commands of the real window, with and without a server.
class CommandsTest {
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
    void noTwoCommandsShareAKeyOrANameInAnyView() {
        check();
        open.connect();
        for (Place place : Place.values()) {
            FxThread.run(() -> window.shell().go(place));
            check();
            open.settle();
            check();
        }
    }

    @Test
    void twoCommandsWithOneKeyWouldBeNoticed() {
        Command one = Command.of("a", "A", "", "fth-key", () -> {}).with(Shortcut.AGAIN);
        Command other = Command.of("b", "B", "", "fth-key", () -> {}).with(Shortcut.AGAIN);

        assertThat(conflicts(List.of(one, other))).containsExactly("a and b: F5");
    }

    @Test
    void everyViewIsReachedByThePaletteAndByItsDigit() {
        open.connect();
        for (Place place : Place.values()) {
            run("Go to " + place.id());
            assertThat(window.shell().place()).isEqualTo(place);
        }
        int digit = 1;
        for (Place place : Place.values()) {
            press(window.scene().getRoot(), KeyCode.valueOf("DIGIT" + digit++), true);
            assertThat(window.shell().place()).isEqualTo(place);
        }
    }

    @Test
    void withoutAServerItsViewsSayWhyTheyCannotBeOpened() {
        FxThread.run(() -> assertThat(window.shell().book().all())
                .filteredOn(command -> command.id().equals("go.keys"))
                .flatExtracting(command -> command.obstacle().stream().toList())
                .containsExactly("No server is connected"));
    }

    @Test
    void aFamilyIsReachedFromAnyView() {
        open.connect();
        FxThread.run(() -> window.shell().go(Place.SETTINGS));
        run("family doc_ocr_result");

        assertThat(window.shell().place()).isEqualTo(Place.KEYS);
        open.settle();
        FxThread.run(() -> assertThat(((TextField) window.scene().lookup(".lk-content .text-field")).getText())
                .isEqualTo("doc_ocr_result"));
    }

    @Test
    void everyCommandOfEveryViewRunsThatAsksForNoFile() {
        open.connect();
        for (Place place : Arrays.asList(Place.values()).reversed()) {
            FxThread.run(() -> window.shell().go(place));
            open.settle();
            for (String id : idsOfView()) {
                FxThread.run(() -> window.shell().go(place));
                open.settle();
                FxThread.run(() -> window.shell().book().all().stream()
                        .filter(command -> command.id().equals(id) && command.possible())
                        .findFirst()
                        .ifPresent(command -> command.run().run()));
            }
        }
        open.settle();
        assertThat(window.server()).isPresent();
    }

    @Test
    void theKeyOfThePaletteOpensItFromAFieldToo() {
        open.connect();
        FxThread.run(() -> window.shell().go(Place.KEYS));
        open.settle();
        FxThread.run(() -> {
            window.shell().feature().focusFilter();
            Node field = window.scene().getFocusOwner();
            press(field, KeyCode.K, true);
            assertThat(window.shell().palette().open().get()).isTrue();
            press(paletteField(), KeyCode.ESCAPE, false);
            assertThat(window.scene().getFocusOwner()).isEqualTo(field);
        });
    }

    /// Of the open view: neither from elsewhere, nor with a dialog for a file.
    private List<String> idsOfView() {
        return FxThread.get(() -> window.shell().feature().commands().stream()
                .filter(command -> !command.text().endsWith("…"))
                .map(Command::id)
                .toList());
    }

    private void check() {
        FxThread.run(() -> {
            List<Command> all = window.shell().book().all();
            assertThat(conflicts(all)).isEmpty();
            assertThat(all).extracting(Command::id).doesNotHaveDuplicates();
            assertThat(all).extracting(Command::text).doesNotHaveDuplicates().noneMatch(String::isBlank);
        });
    }

    private static List<String> conflicts(List<Command> all) {
        Map<Shortcut, String> taken = new HashMap<>();
        return all.stream()
                .filter(command -> command.shortcut().isPresent())
                .flatMap(command -> {
                    Shortcut key = command.shortcut().get();
                    String other = taken.putIfAbsent(key, command.id());
                    return other == null
                            ? List.<String>of().stream()
                            : List.of(other + " and " + command.id() + ": " + key.label()).stream();
                })
                .toList();
    }

    private void run(String typed) {
        FxThread.run(() -> {
            press(window.scene().getRoot(), KeyCode.K, true);
            paletteField().setText(typed);
            press(paletteField(), KeyCode.ENTER, false);
        });
    }

    private TextField paletteField() {
        return (TextField) window.scene().lookup(".lk-palette-field");
    }

    private static void press(Node target, KeyCode code, boolean held) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        Runnable pressing = () -> target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, held && !mac, false, held && mac));
        if (javafx.application.Platform.isFxApplicationThread()) {
            pressing.run();
        } else {
            FxThread.run(pressing);
        }
    }
}
