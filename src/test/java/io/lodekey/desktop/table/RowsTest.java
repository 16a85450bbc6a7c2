package io.lodekey.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowsTest {
    private record Item(String name, int size) {}

    private final Rows<Item> rows = new Rows<>(Item::name);

    @Test
    void anUpdateKeepsTheRowAndChangesItsValue() {
        rows.update(List.of(new Item("a", 1), new Item("b", 2)));
        Row<Item> before = rows.shown().getFirst();

        rows.update(List.of(new Item("a", 7), new Item("b", 2)));

        assertThat(rows.shown().getFirst()).isSameAs(before);
        assertThat(before.value().size()).isEqualTo(7);
    }

    @Test
    void valuesAloneDoNotChangeTheList() {
        rows.update(List.of(new Item("a", 1), new Item("b", 2)));
        List<Object> changes = new ArrayList<>();
        rows.shown().addListener((ListChangeListener<Object>) changes::add);

        rows.update(List.of(new Item("a", 7), new Item("b", 9)));

        assertThat(changes).isEmpty();
    }

    @Test
    void withoutAnOrderTheSourceDecides() {
        rows.update(List.of(new Item("a", 1), new Item("b", 2)));
        rows.update(List.of(new Item("c", 5), new Item("b", 2), new Item("a", 1)));

        assertThat(names()).containsExactly("c", "b", "a");
    }

    @Test
    void anOrderOutlivesUpdates() {
        rows.order(bySize().reversed());
        rows.update(List.of(new Item("a", 1), new Item("b", 2)));
        rows.update(List.of(new Item("a", 3), new Item("b", 2), new Item("c", 9)));

        assertThat(names()).containsExactly("c", "a", "b");
    }

    @Test
    void withoutTheOrderRowsGoBackToTheSourcesOwn() {
        rows.update(List.of(new Item("b", 2), new Item("a", 1), new Item("c", 3)));
        rows.order(bySize());
        rows.order(null);

        assertThat(names()).containsExactly("b", "a", "c");
    }

    @Test
    void whileHeldRowsChangeButDoNotMove() {
        rows.order(bySize().reversed());
        rows.update(List.of(new Item("a", 3), new Item("b", 2), new Item("c", 1)));
        rows.hold(true);

        rows.update(List.of(new Item("a", 3), new Item("b", 20), new Item("d", 50)));
        assertThat(names()).containsExactly("a", "b", "c", "d");
        assertThat(Objects.requireNonNull(rows.find("b")).value().size()).isEqualTo(20);

        rows.hold(false);
        assertThat(names()).containsExactly("d", "b", "a");
    }

    @Test
    void aRowThatWentAndCameBackWhileHeldIsTheSameRow() {
        rows.update(List.of(new Item("a", 1), new Item("b", 2)));
        Row<Item> before = rows.shown().get(1);
        rows.hold(true);

        rows.update(List.of(new Item("a", 1)));
        rows.update(List.of(new Item("a", 1), new Item("b", 9)));
        rows.hold(false);

        assertThat(rows.shown().get(1)).isSameAs(before);
        assertThat(before.value().size()).isEqualTo(9);
    }

    @Test
    void aFilterTakesEffectWhileHeld() {
        rows.update(List.of(new Item("a", 1), new Item("b", 2)));
        rows.hold(true);
        rows.filter(item -> item.size() > 1);

        assertThat(names()).containsExactly("b");
        assertThat(rows.total()).isEqualTo(2);
    }

    @Test
    void twoValuesOfOneIdentityShareARow() {
        rows.update(List.of(new Item("a", 1), new Item("a", 2)));

        assertThat(rows.values()).containsExactly(new Item("a", 2));
    }

    @Test
    void whateverComesTheListIsTheFilteredSortedUpdate() {
        Random random = new Random(42);
        rows.order(bySize().reversed().thenComparing(row -> row.value().name()));
        rows.filter(item -> item.size() % 3 != 0);
        for (int round = 0; round < 500; round++) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                if (random.nextInt(3) > 0) {
                    items.add(new Item("k" + i, random.nextInt(30)));
                }
            }
            rows.update(items);

            assertThat(rows.values())
                    .containsExactlyElementsOf(items.stream()
                            .filter(item -> item.size() % 3 != 0)
                            .sorted(Comparator.comparingInt(Item::size)
                                    .reversed()
                                    .thenComparing(Item::name))
                            .toList());
        }
    }

    private List<String> names() {
        return rows.values().stream().map(Item::name).toList();
    }

    private static Comparator<Row<Item>> bySize() {
        return Comparator.comparingInt(row -> row.value().size());
    }
}
