package io.lodekey.desktop.table;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One row of a table: a key that lasts as long as the row, and a value that each reading replaces.
///
/// @param <R> the record shown in the row
public final class Row<R> {
    private final Object key;
    private final ReadOnlyObjectWrapper<R> value;

    Row(Object key, R value) {
        this.key = key;
        this.value = new ReadOnlyObjectWrapper<>(value);
    }

    public Object key() {
        return key;
    }

    public R value() {
        return value.get();
    }

    /// Cells bind to this, so that a new reading changes them in place.
    public ReadOnlyObjectProperty<R> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// Equal values are not set: a cell that has nothing new to show isn't touched.
    boolean replace(R next) {
        if (next.equals(value.get())) {
            return false;
        }
        value.set(next);
        return true;
    }

    @Override
    public String toString() {
        return "Row[" + key + "]";
    }
}
