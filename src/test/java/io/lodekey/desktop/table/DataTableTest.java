package io.lodekey.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataTableTest {
    private record Item(String name, long size) {}

    private final List<String> copied = new ArrayList<>();
    private final Rows<Item> rows = new Rows<>(Item::name);
    private DataTable<Item> table;
    private Stage stage;

    @BeforeEach
    void show() {
        FxThread.run(() -> {
            table = new DataTable<>(
                    List.of(
                            Column.text("name", "Name", Item::name).growing(100),
                            Column.number("size", "Size", Item::size, n -> n + " B")),
                    rows,
                    copied::add);
            rows.update(items(200, 0));
            stage = FxThread.show(table, 400, 320);
        });
    }

    @AfterEach
    void close() {
        FxThread.run(stage::close);
    }

    @Test
    void theSelectionIsARowAndNotAPosition() {
        FxThread.run(() -> {
            select(3);
            rows.update(List.of(new Item("k3", 5), new Item("k9", 4), new Item("k0", 1)));

            assertThat(table.selected()).containsExactly(new Item("k3", 5));
            assertThat(table.table().getSelectionModel().getSelectedIndex()).isZero();
            assertThat(table.selectedKeyProperty().get()).isEqualTo("k3");
        });
    }

    @Test
    void severalSelectedRowsSurviveSortAndRefresh() {
        FxThread.run(() -> {
            table.table().getSelectionModel().selectIndices(2, 5, 7);
            table.sortBy("size", true);
            rows.update(items(200, 3));

            assertThat(table.selected()).extracting(Item::name).containsExactlyInAnyOrder("k2", "k5", "k7");
            assertThat(table.table().getSelectionModel().getSelectedItems()).hasSize(3);
        });
    }

    @Test
    void aFilteredOutRowIsSelectedAgainWhenItIsBack() {
        FxThread.run(() -> {
            select(3);
            rows.filter(item -> !item.name().equals("k3"));
            assertThat(table.table().getSelectionModel().isEmpty()).isTrue();

            rows.filter(item -> true);
            assertThat(table.table().getSelectionModel().getSelectedIndex()).isEqualTo(3);
        });
    }

    @Test
    void aRefreshKeepsTheScrollPosition() {
        FxThread.run(() -> {
            table.table().scrollTo(120);
            FxThread.settle(table);
            int first = firstRow();
            rows.update(items(200, 9));
            FxThread.settle(table);

            assertThat(first).isGreaterThan(100);
            assertThat(firstRow()).isEqualTo(first);
        });
    }

    @Test
    void rowsKeepTheirPlacesWhileThePointerIsInTheTable() {
        FxThread.run(() -> {
            table.sortBy("size", true);
            table.table().fireEvent(moved());
            rows.update(List.of(new Item("k199", 1), new Item("k198", 999), new Item("new", 5_000)));
            assertThat(rows.shown().getFirst().key()).isEqualTo("k199");

            rows.hold(false);
            assertThat(rows.values()).extracting(Item::name).containsExactly("new", "k198", "k199");
        });
    }

    @Test
    void cellsChangeInPlace() {
        FxThread.run(() -> {
            TableCell<?, ?> before = cell("k1");
            rows.update(List.of(new Item("k0", 0), new Item("k1", 77)));
            FxThread.settle(table);

            assertThat(before.getText()).isEqualTo("77 B");
        });
    }

    @Test
    void controlCCopiesTheSelectionWhole() {
        FxThread.run(() -> {
            table.table().getSelectionModel().selectRange(1, 3);
            table.table().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "c", KeyCode.C, false, true, false, false));
        });

        assertThat(copied).containsExactly("k1\t1 B\nk2\t2 B");
    }

    @Test
    void enterOpensTheSelectedRow() {
        List<Item> opened = new ArrayList<>();
        FxThread.run(() -> {
            table.onOpen(opened::add);
            select(4);
            table.table()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });

        assertThat(opened).containsExactly(new Item("k4", 4));
    }

    @Test
    void totalsFollowTheRows() {
        FxThread.run(() -> {
            table.totals(shown -> Map.of(
                    "name", shown.size() + " rows",
                    "size", shown.stream().mapToLong(Item::size).sum() + " B"));
            rows.update(List.of(new Item("a", 3), new Item("b", 4)));
            FxThread.settle(table);

            assertThat(foot("name")).contains("2 rows");
            assertThat(foot("size")).contains("7 B");
            rows.filter(item -> item.size() > 3);
            assertThat(foot("size")).contains("4 B");
        });
    }

    @Test
    void anotherControlSelectsByKey() {
        FxThread.run(() -> {
            table.selectedKeyProperty().set("k150");
            FxThread.settle(table);

            assertThat(table.table().getSelectionModel().getSelectedIndex()).isEqualTo(150);
            assertThat(firstRow()).isGreaterThan(100);
        });
    }

    @Test
    void theGrowingColumnTakesWhatIsLeft() {
        FxThread.run(() -> {
            double fixed = table.table().getColumns().get(1).getWidth();
            double growing = table.table().getColumns().get(0).getWidth();

            assertThat(fixed).isEqualTo(84);
            assertThat(growing).isBetween(280.0, 400 - fixed);
        });
    }

    @Test
    void anEmptyTableSaysWhy() {
        FxThread.run(() -> {
            table.placeholders("nothing at all", "nothing matches");
            rows.filter(item -> false);
            assertThat(((Label) table.table().getPlaceholder()).getText()).isEqualTo("nothing matches");
            rows.update(List.of());
            assertThat(((Label) table.table().getPlaceholder()).getText()).isEqualTo("nothing at all");
        });
    }

    private static MouseEvent moved() {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                20,
                80,
                20,
                80,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private void select(int index) {
        table.table().getSelectionModel().clearAndSelect(index);
    }

    private int firstRow() {
        return ((VirtualFlow<?>) table.table().lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex();
    }

    private TableCell<?, ?> cell(String key) {
        return table.table().lookupAll(".table-cell").stream()
                .map(node -> (TableCell<?, ?>) node)
                .filter(cell ->
                        cell.getItem() instanceof Item item && item.name().equals(key))
                .filter(cell -> cell.getTableColumn().getId().equals("size"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> foot(String column) {
        return table.lookupAll(".total-cell").stream()
                .filter(node -> node.getStyleClass().contains("column-" + column))
                .map(node -> ((Label) node).getText())
                .findFirst();
    }

    private static List<Item> items(int count, long more) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Item("k" + i, i + more))
                .toList();
    }
}
