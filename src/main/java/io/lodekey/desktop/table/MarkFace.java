package io.lodekey.desktop.table;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A small square in the colour of a role before a name. The role is also a word elsewhere in the row or on hover:
/// colour never says it alone.
///
/// @param <R> the record shown in a row
public final class MarkFace<R> implements CellFace<R> {
    private final Function<R, Swatch> swatch;
    private final Function<R, String> name;
    private final Function<R, String> about;
    private final Region mark = new Region();
    private final Label label = new Label();
    private final HBox box = new HBox(8, mark, label);
    private @Nullable Swatch shown;
    private String hover = "";

    /// @param about what hover tells of the row; blank for the name alone where it was cut
    public MarkFace(Function<R, Swatch> swatch, Function<R, String> name, Function<R, String> about) {
        this.swatch = swatch;
        this.name = name;
        this.about = about;
        mark.getStyleClass().add("mark");
        mark.setMinSize(8, 8);
        mark.setMaxSize(8, 8);
        box.setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(0);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(R row) {
        Swatch next = swatch.apply(row);
        if (next != shown) {
            mark.getStyleClass().setAll("mark", next.styleClass("mark"));
            shown = next;
        }
        label.setText(name.apply(row));
        hover = about.apply(row);
    }

    @Override
    public boolean showsAll() {
        return !label.isTextTruncated();
    }

    @Override
    public Optional<String> hover() {
        return hover.isBlank() ? Optional.empty() : Optional.of(hover);
    }
}
