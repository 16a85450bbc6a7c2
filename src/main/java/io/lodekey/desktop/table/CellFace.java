package io.lodekey.desktop.table;

import java.util.Optional;
import javafx.scene.Node;

/// What a cell is made of when a line of text isn't enough. One face is made a cell and shows one row after another.
///
/// @param <R> the record shown in a row
public interface CellFace<R> {
    /// The same node for as long as the cell lives.
    Node node();

    void show(R row);

    /// False while part of the text has no room, so that the cell offers the whole text on hover.
    default boolean showsAll() {
        return true;
    }

    /// More than the cell's own text for hover, of the row last shown; empty for the whole text where it was cut.
    default Optional<String> hover() {
        return Optional.empty();
    }
}
