package io.lodekey.desktop.table;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/// A key name in the fixed-width face. Only its end is ever cut: the beginning says what kind of key it is.
///
/// @param <R> the record shown in a row
public final class NameFace<R> implements CellFace<R> {
    private final Function<R, String> name;
    private final Label label = new Label();

    /// @param name as [io.lodekey.keyspace.KeyText] prints it
    public NameFace(Function<R, String> name) {
        this.name = name;
        label.getStyleClass().add("lk-mono");
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void show(R row) {
        label.setText(name.apply(row));
    }

    @Override
    public boolean showsAll() {
        return !label.isTextTruncated();
    }
}
