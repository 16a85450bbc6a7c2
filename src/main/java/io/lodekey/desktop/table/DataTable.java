package io.lodekey.desktop.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A virtualised table over {@link Rows}: rows of fixed height, several selectable, copied with Ctrl/Cmd+C, opened
/// with Enter or a double click, with a total at its foot where there is one.
///
/// @param <R> the record shown in a row
public final class DataTable<R> extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final double ROW = 32;
    private static final double HEAD = 28 + 2;
    private static final int FIRST_ROWS = 8;
    /// So many rows are made a pulse when a table that was empty is filled.
    private static final int ROWS_AT_ONCE = 1;

    private final List<Column<R>> columns;
    private final Rows<R> rows;
    private final Consumer<String> clipboard;
    private final TableView<Row<R>> table = new TableView<>();
    private final TotalRow total;
    private final ObjectProperty<@Nullable Object> selectedKey = new SimpleObjectProperty<>();
    private final Set<Object> selectedKeys = new LinkedHashSet<>();
    private final Label placeholder = new Label();
    private Consumer<R> opened = row -> {};
    private Function<List<R>, Map<String, String>> totals = shown -> Map.of();
    private String whenEmpty = "";
    private String whenFiltered = "";
    private final Unfolding unfolding = new Unfolding(ROWS_AT_ONCE, this::requestLayout);
    private boolean restoring;

    /// @param clipboard takes the text that Ctrl/Cmd+C copies
    public DataTable(List<Column<R>> columns, Rows<R> rows, Consumer<String> clipboard) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.clipboard = clipboard;
        getStyleClass().add("data-table");
        Set<TableColumn<?, ?>> growing = new HashSet<>();
        for (Column<R> column : columns) {
            TableColumn<Row<R>, R> made = tableColumn(column);
            if (table.getColumns().isEmpty()) {
                made.getStyleClass().add("first");
            }
            table.getColumns().add(made);
            if (column.grow()) {
                growing.add(made);
            }
        }
        table.setColumnResizePolicy(new GrowPolicy(growing));
        table.setFixedCellSize(ROW);
        table.setPlaceholder(placeholder);
        table.setTableMenuButtonVisible(false);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(rows.shown());
        table.setSortPolicy(view -> {
            rows.order(view.getComparator());
            return true;
        });
        total = new TotalRow(table, columns);
        total.setManaged(false);
        total.setVisible(false);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(table, total);
        listen();
    }

    /// The row the reader is at, by key; null without one. Set it to select from elsewhere (a linked tree map).
    /// A key that no shown row has keeps its value and is selected as soon as its row is back.
    public ObjectProperty<@Nullable Object> selectedKeyProperty() {
        return selectedKey;
    }

    /// The selected rows from top to bottom.
    public List<R> selected() {
        return rows.shown().stream()
                .filter(row -> selectedKeys.contains(row.key()))
                .map(Row::value)
                .toList();
    }

    /// What Enter and a double click do with a row.
    public void onOpen(Consumer<R> action) {
        opened = action;
    }

    /// From now on a row at the foot carries these sums, made anew whenever rows or their values change.
    ///
    /// @param sums texts by column id, of the rows that are shown
    public void totals(Function<List<R>, Map<String, String>> sums) {
        totals = sums;
        total.setManaged(true);
        total.setVisible(true);
        total.show(sums.apply(rows.values()));
    }

    /// Shows a node instead of a text in the row at the foot.
    public void totalFace(String column, Node face) {
        total.face(column, face);
    }

    /// From now on the table is no taller than its rows, for tables of a handful.
    public void hug() {
        rows.shown().addListener((ListChangeListener<Object>) change -> setMaxHeight(neededHeight()));
        setMaxHeight(neededHeight());
    }

    private double neededHeight() {
        double foot = total.isManaged() ? 32 : 0;
        return HEAD + ROW * Math.max(1, rows.shown().size()) + foot;
    }

    /// What stands in place of rows.
    ///
    /// @param none when there are none at all
    /// @param noMatch when the filter passes none
    public void placeholders(String none, String noMatch) {
        whenEmpty = none;
        whenFiltered = noMatch;
        sayWhyEmpty();
    }

    /// Sorts by a column, as a click on its head would.
    public void sortBy(String id, boolean descending) {
        for (TableColumn<Row<R>, ?> column : table.getColumns()) {
            if (column.getId().equals(id)) {
                column.setSortType(descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                table.getSortOrder().setAll(List.of(column));
                table.sort();
            }
        }
    }

    /// Copies the selected rows, whole, and says whether there was anything to copy.
    public boolean copy() {
        List<R> chosen = selected();
        if (chosen.isEmpty()) {
            return false;
        }
        clipboard.accept(TableText.tsv(columns, chosen));
        return true;
    }

    public List<Column<R>> columns() {
        return columns;
    }

    public Rows<R> rows() {
        return rows;
    }

    /// The control inside, for context menus, focus and tests.
    public TableView<Row<R>> table() {
        return table;
    }

    private TableColumn<Row<R>, R> tableColumn(Column<R> column) {
        TableColumn<Row<R>, R> made = new TableColumn<>(column.title());
        made.setId(column.id());
        made.getStyleClass().addAll("column-" + column.id(), column.numeric() ? "numeric" : "words");
        made.setCellValueFactory(row -> row.getValue().valueProperty());
        made.setCellFactory(any -> new ValueCell<>(column));
        made.setComparator(column.order());
        made.setPrefWidth(column.width());
        made.setMinWidth(column.minWidth());
        made.setReorderable(true);
        if (column.numeric()) {
            // Of figures the largest are asked for first.
            made.setSortType(TableColumn.SortType.DESCENDING);
        }
        return made;
    }

    private void listen() {
        // Moved, not merely there: a table that opens under a resting pointer is nobody's target yet.
        table.addEventFilter(MouseEvent.MOUSE_MOVED, event -> rows.hold(true));
        table.hoverProperty().addListener((property, was, is) -> {
            if (!is) {
                rows.hold(false);
            }
        });
        rows.onSettled(this::settled);
        rows.shown().addListener((ListChangeListener<Row<R>>) change -> {
            while (change.next()) {
                if (change.getAddedSize() > 0
                        && change.getAddedSize() == change.getList().size()) {
                    unfold();
                }
            }
        });
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Row<R>>)
                change -> readSelection());
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> readSelection());
        selectedKey.addListener((property, was, is) -> {
            if (!rows.changing()) {
                selectFromElsewhere(is);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected();
            }
        });
    }

    private void onKey(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        }
    }

    private void openSelected() {
        Row<R> row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            opened.accept(row.value());
        }
    }

    private void readSelection() {
        if (rows.changing() || restoring) {
            return;
        }
        selectedKeys.clear();
        for (Row<R> row : table.getSelectionModel().getSelectedItems()) {
            if (row != null) {
                selectedKeys.add(row.key());
            }
        }
        Row<R> last = table.getSelectionModel().getSelectedItem();
        restoring = true;
        selectedKey.set(last == null ? null : last.key());
        restoring = false;
    }

    private void selectFromElsewhere(@Nullable Object key) {
        if (restoring) {
            return;
        }
        selectedKeys.clear();
        if (key != null) {
            selectedKeys.add(key);
        }
        restoreSelection();
        Row<R> row = key == null ? null : rows.find(key);
        int index = row == null ? -1 : rows.shown().indexOf(row);
        if (index >= 0 && !inSight(index)) {
            table.scrollTo(index);
        }
    }

    /// A row that can be seen is not scrolled to: the reader would lose the place. Before the first layout the first
    /// rows are taken to be in sight.
    private boolean inSight(int index) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            return index > flow.getFirstVisibleCell().getIndex()
                    && index < flow.getLastVisibleCell().getIndex();
        }
        return index < FIRST_ROWS;
    }

    /// The table's height decides how many rows the toolkit makes, so it is the height that grows.
    private void unfold() {
        if (getScene() != null && getScene().getWindow() != null && table.getHeight() > HEAD) {
            unfolding.begin((int) Math.min(rows.shown().size(), Math.ceil((table.getHeight() - HEAD) / ROW)));
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double unfolded = HEAD + ROW * (double) unfolding.most();
        if (table.getHeight() > unfolded) {
            table.resize(table.getWidth(), unfolded);
        }
    }

    private void settled() {
        restoreSelection();
        sayWhyEmpty();
        if (total.isVisible()) {
            total.show(totals.apply(rows.values()));
        }
    }

    private void sayWhyEmpty() {
        placeholder.setText(rows.total() == 0 ? whenEmpty : whenFiltered);
    }

    /// The toolkit follows removals and permutations by index and mostly gets it right; this holds it to the keys.
    private void restoreSelection() {
        List<Integer> wanted = new ArrayList<>();
        int current = -1;
        for (int i = 0; i < rows.shown().size(); i++) {
            Object key = rows.shown().get(i).key();
            if (key.equals(selectedKey.get())) {
                current = i;
            } else if (selectedKeys.contains(key)) {
                wanted.add(i);
            }
        }
        if (current >= 0) {
            wanted.add(current);
        }
        if (new HashSet<>(wanted).equals(new HashSet<>(table.getSelectionModel().getSelectedIndices()))) {
            return;
        }
        restoring = true;
        try {
            table.getSelectionModel().clearSelection();
            if (!wanted.isEmpty()) {
                int[] rest = wanted.stream().skip(1).mapToInt(i -> i).toArray();
                table.getSelectionModel().selectIndices(wanted.getFirst(), rest);
            }
        } finally {
            restoring = false;
        }
    }
}
