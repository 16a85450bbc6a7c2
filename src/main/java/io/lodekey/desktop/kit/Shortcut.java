package io.lodekey.desktop.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key that runs a command, by key code, so that it means the same on every keyboard.
///
/// @param code of the key; digits mean those of the number pad too
/// @param held whether Ctrl (on a Mac Cmd) is held down
public record Shortcut(KeyCode code, boolean held) {
    private static final String DIGIT = "DIGIT";
    private static final String NUMPAD = "NUMPAD";

    public static final Shortcut PALETTE = new Shortcut(KeyCode.K, true);
    public static final Shortcut FILTER = new Shortcut(KeyCode.F, true);
    public static final Shortcut COPY = new Shortcut(KeyCode.C, true);
    public static final Shortcut AGAIN = new Shortcut(KeyCode.F5, false);
    public static final Shortcut PAUSE = new Shortcut(KeyCode.SPACE, false);

    /// Ctrl/Cmd with a digit.
    ///
    /// @param digit 1 to 9
    public static Shortcut digit(int digit) {
        return new Shortcut(KeyCode.valueOf(DIGIT + digit), true);
    }

    public boolean matches(KeyEvent event) {
        return event.isShortcutDown() == held
                && !event.isAltDown()
                && !event.isShiftDown()
                && plain(event.getCode()) == code;
    }

    /// As menus show it on this system.
    public KeyCombination combination() {
        return held ? new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN) : new KeyCodeCombination(code);
    }

    /// In words: `Ctrl K`.
    public String label() {
        return combination().getDisplayText().replace('+', ' ');
    }

    private static KeyCode plain(KeyCode pressed) {
        boolean digit = pressed.name().startsWith(NUMPAD);
        return digit ? KeyCode.valueOf(DIGIT + pressed.name().substring(NUMPAD.length())) : pressed;
    }
}
