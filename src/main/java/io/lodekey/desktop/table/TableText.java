package io.lodekey.desktop.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows as text for other programs. All three forms give whole names, never what the screen had room for.
public final class TableText {
    private TableText() {}

    /// What the clipboard gets: one line a row, fields parted by tabs. Tabs and line breaks inside a field become
    /// spaces, or the columns would shift in a spreadsheet. One row of one column is just its text.
    public static <R> String tsv(List<Column<R>> columns, List<R> rows) {
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> column.full().apply(row).replaceAll("[\\t\\r\\n]", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /// RFC 4180: a head of column ids, CRLF, quotes where they are needed. Unknown figures are empty fields.
    public static <R> String csv(List<Column<R>> columns, List<R> rows) {
        StringBuilder out = new StringBuilder();
        appendLine(out, columns, Column::id);
        for (R row : rows) {
            appendLine(out, columns, column -> column.raw().apply(row));
        }
        return out.toString();
    }

    /// An array of objects, one a row, with the column ids as fields. Unknown figures are null.
    public static <R> ArrayNode json(List<Column<R>> columns, List<R> rows) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (R row : rows) {
            ObjectNode object = array.addObject();
            for (Column<R> column : columns) {
                put(object, column.id(), column.raw().apply(row));
            }
        }
        return array;
    }

    private static void put(ObjectNode object, String id, @Nullable Object value) {
        switch (value) {
            case null -> object.putNull(id);
            case Long number -> object.put(id, number.longValue());
            case Integer number -> object.put(id, number.intValue());
            case Double number -> object.put(id, number.doubleValue());
            case Boolean truth -> object.put(id, truth.booleanValue());
            default -> object.put(id, value.toString());
        }
    }

    private static <R> void appendLine(
            StringBuilder out, List<Column<R>> columns, Function<Column<R>, @Nullable Object> field) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            Object value = field.apply(columns.get(i));
            out.append(value == null ? "" : quoted(value.toString()));
        }
        out.append("\r\n");
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
