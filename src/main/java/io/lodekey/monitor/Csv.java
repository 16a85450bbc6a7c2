package io.lodekey.monitor;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;

/// One table as RFC 4180 says: a head, comma between cells, CRLF after rows, quotes where needed. Figures are plain
/// digits with a point; what is not known is an empty cell.
final class Csv {
    private final StringBuilder text = new StringBuilder();

    Csv(String... head) {
        row((Object[]) head);
    }

    Csv row(Object... cells) {
        StringJoiner row = new StringJoiner(",", "", "\r\n");
        for (Object cell : cells) {
            row.add(quoted(plain(cell)));
        }
        text.append(row);
        return this;
    }

    <T> Csv rows(Stream<T> items, Function<T, Object[]> cells) {
        items.forEach(item -> row(cells.apply(item)));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String plain(Object cell) {
        return switch (cell) {
            case OptionalLong n -> n.isPresent() ? Long.toString(n.getAsLong()) : "";
            case OptionalDouble n -> n.isPresent() ? Double.toString(n.getAsDouble()) : "";
            case Optional<?> o -> o.map(Object::toString).orElse("");
            default -> cell.toString();
        };
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
