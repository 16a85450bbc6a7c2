package io.lodekey.cli;

import io.lodekey.cli.Table.Cell;
import io.lodekey.cli.Table.Column;
import io.lodekey.keyspace.KeyText;
import io.lodekey.redis.KeyValue;
import io.lodekey.text.Figures;
import java.util.List;

/// A value as text for people, cut where it is long. Control characters are shown and not obeyed.
final class ValueText {
    private static final int ROWS = 50;
    private static final int LONGEST_CELL = 200;

    private ValueText() {}

    static void print(Console console, KeyValue value) {
        int left =
                switch (value) {
                    case KeyValue.Text(String text, var _) -> {
                        text.lines().map(ValueText::harmless).forEach(console::line);
                        yield 0;
                    }
                    case KeyValue.Bytes(byte[] data, var _) -> {
                        console.line(KeyText.print(data));
                        yield 0;
                    }
                    case KeyValue.ListItems(List<byte[]> items, var _) -> items(console, items);
                    case KeyValue.SetMembers(List<byte[]> members, var _) -> items(console, members);
                    case KeyValue.ZsetEntries(var entries, var _) -> scores(console, entries);
                    case KeyValue.HashFields(var fields, var _) -> fields(console, fields);
                    case KeyValue.StreamEntries(var entries, var _) -> entries(console, entries);
                    case KeyValue.NotRead(String why) -> {
                        console.line(Failures.sentence(why));
                        yield 0;
                    }
                };
        boolean read = !(value instanceof KeyValue.NotRead);
        if (read && (left > 0 || value.truncated())) {
            console.line(Style.MUTED.of("The value goes on; --json shows more of it.", console.colour()));
        }
    }

    private static int items(Console console, List<byte[]> items) {
        items.stream().limit(ROWS).map(ValueText::cell).forEach(console::line);
        return items.size() - ROWS;
    }

    private static int scores(Console console, List<KeyValue.Scored> entries) {
        Table table = new Table(Column.figure("Score"), Column.text("Member"));
        entries.stream()
                .limit(ROWS)
                .forEach(e -> table.row(Cell.of(Double.toString(e.score())), Cell.of(cell(e.member()))));
        table.print(console);
        return entries.size() - ROWS;
    }

    private static int fields(Console console, List<KeyValue.Field> fields) {
        Table table = new Table(Column.text("Field"), Column.text("Value"));
        fields.stream().limit(ROWS).forEach(f -> table.row(Cell.of(cell(f.field())), Cell.of(cell(f.value()))));
        table.print(console);
        return fields.size() - ROWS;
    }

    private static int entries(Console console, List<KeyValue.Entry> entries) {
        for (KeyValue.Entry entry : entries.stream().limit(ROWS).toList()) {
            StringBuilder line = new StringBuilder(entry.id());
            entry.fields()
                    .forEach(f -> line.append("  ")
                            .append(cell(f.field()))
                            .append('=')
                            .append(cell(f.value())));
            console.line(line.toString());
        }
        return entries.size() - ROWS;
    }

    private static String cell(byte[] bytes) {
        String text = KeyText.print(bytes);
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_CELL - 1)) ? LONGEST_CELL - 1 : LONGEST_CELL;
        return text.substring(0, end) + "… (" + Figures.bytes(bytes.length) + ")";
    }

    private static String harmless(String line) {
        StringBuilder shown = new StringBuilder(line.length());
        line.chars().forEach(c -> {
            if (c != '\t' && Character.isISOControl(c)) {
                shown.append(String.format("\\x%02x", c));
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }
}
