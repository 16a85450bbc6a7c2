package io.lodekey.desktop.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of one table: merged by key, filtered, ordered. Knows no node; belongs to the thread that shows it.
///
/// Without an order of the reader's choosing rows keep the order in which the last update gave them, which the source
/// chooses so that trouble comes first.
///
/// @param <R> the record shown in a row
public final class Rows<R> {
    private final Function<R, Object> identity;
    private final ObservableList<Row<R>> shown = FXCollections.observableArrayList();
    private final ObservableList<Row<R>> readOnly = FXCollections.unmodifiableObservableList(shown);
    private Map<Object, Row<R>> all = new LinkedHashMap<>();
    private Map<Object, Row<R>> lingering = Map.of();
    private Predicate<R> filter = value -> true;
    private @Nullable Comparator<? super Row<R>> order;
    private boolean held;
    private boolean changing;
    private Runnable settled = () -> {};

    /// @param identity what tells one row from another for as long as the table lives; two values with one identity
    ///     share a row, and the later one is shown
    public Rows(Function<R, Object> identity) {
        this.identity = identity;
    }

    /// The filtered rows in their present order; never written to from outside.
    public ObservableList<Row<R>> shown() {
        return readOnly;
    }

    /// How many rows there are before the filter.
    public int total() {
        return all.size();
    }

    /// Takes a reading: rows whose key is known get the new value in place, new keys become rows, the rest goes.
    public void update(List<? extends R> values) {
        Map<Object, Row<R>> next = LinkedHashMap.newLinkedHashMap(values.size());
        for (R value : values) {
            Object key = identity.apply(value);
            Row<R> row = all.get(key);
            if (row == null) {
                row = next.getOrDefault(key, lingering.get(key));
            }
            if (row == null) {
                row = new Row<>(key, value);
            } else {
                row.replace(value);
            }
            next.put(key, row);
        }
        all = next;
        arrange(held);
    }

    /// Shows only what passes; takes effect at once, also while held, because the reader asked for it.
    public void filter(Predicate<R> passes) {
        filter = passes;
        arrange(false);
    }

    /// Orders the rows, or with null goes back to the order of the source; takes effect at once.
    public void order(@Nullable Comparator<? super Row<R>> comparator) {
        order = comparator;
        arrange(false);
    }

    /// While held, rows stay where they are; what was put off is done on release.
    public void hold(boolean hold) {
        if (held && !hold) {
            held = false;
            arrange(false);
        }
        held = hold;
    }

    /// True while this object itself moves rows: a change of selection heard then is not the reader's.
    public boolean changing() {
        return changing;
    }

    public @Nullable Row<R> find(Object key) {
        return all.get(key);
    }

    /// What is shown, in its present order.
    public List<R> values() {
        return shown.stream().map(Row::value).toList();
    }

    /// Called after each change of the list, so that the table can put the selection back.
    void onSettled(Runnable action) {
        settled = action;
    }

    private void arrange(boolean inPlace) {
        List<Row<R>> target = new ArrayList<>(all.size());
        for (Row<R> row : all.values()) {
            if (filter.test(row.value())) {
                target.add(row);
            }
        }
        lingering = Map.of();
        if (order != null) {
            target.sort(order);
        }
        if (inPlace) {
            target = withoutJumps(target);
        }
        changing = true;
        try {
            moveTo(target);
        } finally {
            changing = false;
        }
        settled.run();
    }

    /// What is shown stays where it is, also what has gone meanwhile; what is new comes after it.
    private List<Row<R>> withoutJumps(List<Row<R>> target) {
        List<Row<R>> kept = new ArrayList<>(shown);
        Set<Object> keys = new HashSet<>();
        Map<Object, Row<R>> gone = new HashMap<>();
        for (Row<R> row : shown) {
            keys.add(row.key());
            if (!all.containsKey(row.key())) {
                gone.put(row.key(), row);
            }
        }
        lingering = gone;
        for (Row<R> row : target) {
            if (keys.add(row.key())) {
                kept.add(row);
            }
        }
        return kept;
    }

    /// Removes, appends, then permutes: each a change the table can follow, unlike a list replaced as a whole.
    private void moveTo(List<Row<R>> target) {
        if (target.equals(shown)) {
            return;
        }
        Map<Row<R>, Integer> place = HashMap.newHashMap(target.size());
        for (int i = 0; i < target.size(); i++) {
            place.put(target.get(i), i);
        }
        Set<Row<R>> leaving = new HashSet<>();
        Set<Row<R>> present = new HashSet<>();
        for (Row<R> row : shown) {
            (place.containsKey(row) ? present : leaving).add(row);
        }
        if (!leaving.isEmpty()) {
            shown.removeAll(leaving);
        }
        List<Row<R>> fresh =
                target.stream().filter(row -> !present.contains(row)).toList();
        if (!fresh.isEmpty()) {
            shown.addAll(fresh);
        }
        if (!target.equals(shown)) {
            FXCollections.sort(shown, Comparator.comparingInt(row -> place.getOrDefault(row, Integer.MAX_VALUE)));
        }
    }
}
