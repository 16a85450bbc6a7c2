package io.lodekey.desktop.shell;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work in every view. It gets what the control with the focus left over, except for those with Ctrl/Cmd
/// and F5, which no control takes.
final class ShellKeys implements EventHandler<KeyEvent> {
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);
    private static final List<KeyCode> NUMPAD = List.of(
            KeyCode.NUMPAD1,
            KeyCode.NUMPAD2,
            KeyCode.NUMPAD3,
            KeyCode.NUMPAD4,
            KeyCode.NUMPAD5,
            KeyCode.NUMPAD6,
            KeyCode.NUMPAD7,
            KeyCode.NUMPAD8,
            KeyCode.NUMPAD9);

    private final ShellController shell;

    ShellKeys(ShellController shell) {
        this.shell = shell;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isShortcutDown() ? shortcut(event.getCode()) : plain(event)) {
            event.consume();
        }
    }

    private boolean shortcut(KeyCode code) {
        if (code == KeyCode.F) {
            shell.feature().focusFilter();
            return true;
        }
        int position = Math.max(DIGITS.indexOf(code), NUMPAD.indexOf(code));
        return position >= 0 && shell.go(position);
    }

    private boolean plain(KeyEvent event) {
        switch (event.getCode()) {
            case F5 -> shell.feature().readAgain();
            case ESCAPE -> {
                return shell.feature().closePanel();
            }
            case SPACE -> {
                if (wantsSpace(event.getTarget())) {
                    return false;
                }
                shell.feature().togglePause();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean wantsSpace(Object target) {
        for (Node node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
            if (node instanceof TextInputControl || node instanceof ButtonBase || node instanceof ComboBoxBase<?>) {
                return true;
            }
        }
        return false;
    }
}
