package io.lodekey.cli;

import java.util.ArrayList;
import java.util.List;

/// Aligned columns of text: heads, rows, and perhaps a total row after a gap. Text stands left, figures right; the last
/// column is not padded, and an empty one is left out.
final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /// @param right figures
    record Column(String head, boolean right) {
        static Column text(String head) {
            return new Column(head, false);
        }

        static Column figure(String head) {
            return new Column(head, true);
        }
    }

    record Cell(String text, Style style) {
        static Cell of(String text) {
            return new Cell(text, Style.PLAIN);
        }

        static Cell muted(String text) {
            return new Cell(text, Style.MUTED);
        }

        /// A figure that is nothing to look at when it is zero.
        static Cell figure(String text, boolean zero, Style style) {
            return new Cell(text, zero ? Style.MUTED : style);
        }
    }

    Table(Column... columns) {
        this.columns = List.of(columns);
    }

    void row(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(Console console) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(console.shown(columns.get(i).head()));
            for (List<Cell> row : rows) {
                widths[i] = Math.max(widths[i], width(console.shown(row.get(i).text())));
            }
        }
        if (columns.stream().anyMatch(column -> !column.head().isEmpty())) {
            console.line(line(
                    console,
                    widths,
                    columns.stream().map(c -> Cell.muted(c.head())).toList()));
        }
        rows.forEach(row -> console.line(line(console, widths, row)));
    }

    private String line(Console console, int[] widths, List<Cell> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = console.shown(cells.get(i).text());
            String pad = " ".repeat(widths[i] - width(text));
            String styled = cells.get(i).style().of(text, console.colour());
            if (widths[i] == 0) {
                continue;
            }
            line.append(i == 0 ? "" : GAP);
            if (columns.get(i).right()) {
                line.append(pad).append(styled);
            } else {
                line.append(styled).append(i == widths.length - 1 ? "" : pad);
            }
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
