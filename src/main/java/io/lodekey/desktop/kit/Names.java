package io.lodekey.desktop.kit;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/// Names as people read them: key names, hosts and ids in the fixed-width face. A key name is never cut at its front, a
/// long id is cut in its middle; the whole is shown on hover.
public final class Names {
    private static final int FRONT = 8;
    private static final int BACK = 4;

    private Names() {}

    /// A label for a printed key name (see [io.lodekey.keyspace.KeyText]), a host or a command.
    public static Label mono(String text) {
        Label label = new Label();
        label.getStyleClass().add("lk-mono");
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        show(label, text, text);
        return label;
    }

    /// A label for an id, cut in the middle if long.
    public static Label id(String id) {
        Label label = mono(id);
        show(label, cut(id), id);
        return label;
    }

    /// `19bd4c07…fd16`; short ids stay whole.
    public static String cut(String id) {
        return id.length() <= FRONT + BACK + 1 ? id : id.substring(0, FRONT) + "…" + id.substring(id.length() - BACK);
    }

    private static void show(Label label, String shown, String whole) {
        label.setText(shown);
        label.setTooltip(whole.isEmpty() ? null : new Tooltip(whole));
    }
}
