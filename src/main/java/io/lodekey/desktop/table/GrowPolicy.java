package io.lodekey.desktop.table;

import java.util.List;
import java.util.Set;
import javafx.scene.control.ResizeFeaturesBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// Column widths: what a column needs, and the rest shared by the growing ones in proportion to their least widths. The
/// theme's own policies either share
/// out the whole width in proportion, so that figures drift apart on a wide screen, or leave a gap at the right.
///
/// When not even the least widths fit, the table scrolls sideways.
@SuppressWarnings("rawtypes") // the callback's type is raw in the toolkit
final class GrowPolicy implements Callback<TableView.ResizeFeatures, Boolean> {
    private final Set<TableColumn<?, ?>> growing;

    /// @param growing the columns that take the remaining room
    GrowPolicy(Set<TableColumn<?, ?>> growing) {
        this.growing = Set.copyOf(growing);
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        List<? extends TableColumnBase<?, ?>> columns = columns(features.getTable());
        TableColumnBase<?, ?> dragged = features.getColumn();
        if (dragged != null) {
            double wanted = dragged.getWidth() + features.getDelta();
            set(features, dragged, Math.clamp(wanted, dragged.getMinWidth(), dragged.getMaxWidth()));
        }
        double fixed = columns.stream()
                .filter(column -> !grows(column))
                .mapToDouble(TableColumnBase::getWidth)
                .sum();
        double least = columns.stream()
                .filter(this::grows)
                .mapToDouble(TableColumnBase::getMinWidth)
                .sum();
        double stretch = least > 0 ? Math.max(1, (features.getContentWidth() - fixed) / least) : 1;
        for (TableColumnBase<?, ?> column : columns) {
            if (grows(column) && !column.equals(dragged)) {
                set(features, column, Math.floor(column.getMinWidth() * stretch));
            }
        }
        return true;
    }

    private boolean grows(TableColumnBase<?, ?> column) {
        return growing.contains(column);
    }

    @SuppressWarnings("unchecked")
    private static List<? extends TableColumnBase<?, ?>> columns(TableView<?> table) {
        return table.getVisibleLeafColumns();
    }

    @SuppressWarnings("unchecked")
    private static void set(ResizeFeaturesBase<?> features, TableColumnBase<?, ?> column, double width) {
        features.setColumnWidth((TableColumnBase) column, width);
    }
}
