package io.lodekey.desktop.table;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Shows one column of one row. The value it holds is the whole record, so that a new reading reaches it even where
/// the shown text depends on more than one figure.
final class ValueCell<R> extends TableCell<Row<R>, R> {
    private final Column<R> column;
    private final @Nullable CellFace<R> face;
    private @Nullable CellTone tone;

    ValueCell(Column<R> column) {
        this.column = column;
        this.face = column.face().map(supplier -> supplier.get()).orElse(null);
        getStyleClass().add("value-cell");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("numeric"), column.numeric());
        hoverProperty().addListener((property, was, is) -> {
            if (is) {
                offerWholeText();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        paint(column.tone().apply(row));
        if (face == null) {
            setText(column.text().apply(row));
        } else {
            face.show(row);
            if (!face.node().equals(getGraphic())) {
                setGraphic(face.node());
            }
        }
    }

    private void paint(CellTone next) {
        if (next == tone) {
            return;
        }
        if (tone != null) {
            getStyleClass().remove(tone.styleClass());
        }
        getStyleClass().add(next.styleClass());
        tone = next;
    }

    private void offerWholeText() {
        R row = getItem();
        if (isEmpty() || row == null) {
            return;
        }
        String full = column.full().apply(row);
        if (face == null) {
            boolean all = full.equals(getText()) && !isTextTruncated();
            setTooltip(all ? null : wholeText(full));
        } else {
            String more = face.hover().orElse(face.showsAll() ? "" : full);
            setTooltip(more.isEmpty() ? null : wholeText(more));
        }
    }

    private static Tooltip wholeText(String full) {
        Tooltip tooltip = new Tooltip(full);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
        return tooltip;
    }
}
