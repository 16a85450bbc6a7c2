package io.lodekey.desktop.shell;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Runs commands by their keys, and closes panels with Esc. It gets what the control with the focus left over, except
/// for those with Ctrl/Cmd and F5, which no control takes.
final class ShellKeys implements EventHandler<KeyEvent> {
    private final ShellController shell;

    ShellKeys(ShellController shell) {
        this.shell = shell;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (shell.feature().closePanel()) {
                event.consume();
            }
            return;
        }
        if (event.getCode() == KeyCode.SPACE && wantsSpace(event.getTarget())) {
            return;
        }
        shell.book().at(event).ifPresent(command -> {
            event.consume();
            if (command.possible()) {
                shell.palette().hide();
                command.run().run();
            }
        });
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
