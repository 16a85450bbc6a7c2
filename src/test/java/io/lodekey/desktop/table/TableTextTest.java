package io.lodekey.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {
    private record Item(String name, String shown, long bytes) {}

    private static final List<Column<Item>> COLUMNS = List.of(
            Column.<Item>text("name", "Name", Item::shown).whole(Item::name),
            Column.<Item>number("bytes", "Bytes", Item::bytes, n -> n + " B"));

    @Test
    void theClipboardGetsWholeTextsAsShown() {
        String text = TableText.tsv(COLUMNS, List.of(new Item("doc:ocr:19bd4c07", "doc:…", 12), new Item("b", "b", 0)));

        assertThat(text).isEqualTo("doc:ocr:19bd4c07\t12 B\nb\t0 B");
    }

    @Test
    void tabsAndLineBreaksInANameDoNotShiftTheColumns() {
        assertThat(TableText.tsv(COLUMNS, List.of(new Item("a\tb\nc", "x", 1)))).isEqualTo("a b c\t1 B");
    }

    @Test
    void csvQuotesWhereItMust() {
        String csv = TableText.csv(COLUMNS, List.of(new Item("a,\"b\"", "", 1), new Item("c\nd", "", 2)));

        assertThat(csv).isEqualTo("name,bytes\r\n\"a,\"\"b\"\"\",1\r\n\"c\nd\",2\r\n");
    }

    @Test
    void jsonKeepsFiguresAsFiguresAndUnknownAsNull() {
        List<Column<Item>> columns = List.of(
                COLUMNS.getFirst(),
                COLUMNS.getLast().exported(item -> item.bytes() < 0 ? null : item.bytes()),
                Column.<Item>text("share", "Share", item -> "").exported(item -> 0.5),
                Column.<Item>text("held", "Held", item -> "").exported(item -> true));

        assertThat(TableText.json(columns, List.of(new Item("a", "", 7), new Item("b", "", -1)))
                        .toString())
                .isEqualTo("[{\"name\":\"a\",\"bytes\":7,\"share\":0.5,\"held\":true},"
                        + "{\"name\":\"b\",\"bytes\":null,\"share\":0.5,\"held\":true}]");
    }
}
