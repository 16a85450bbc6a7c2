package io.lodekey.desktop.table;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// One column: what it shows, copies, exports and sorts by.
///
/// @param id stable name, used for the export's head and the style class
/// @param title what the table's head says
/// @param numeric set right; everything else is set left
/// @param text what the cell shows
/// @param full what hover and copy give; the whole text, never cut
/// @param raw what export writes: a `Long`, `Double`, `Boolean` or `String`, or null where the figure isn't known
/// @param order how the column sorts
/// @param width preferred width in px; user can change it
/// @param minWidth least width in px
/// @param grow takes the room the other columns leave
/// @param tone the meaning of the text's colour
/// @param face makes the cell's content, empty for a line of text
/// @param <R> the record shown in a row
public record Column<R>(
        String id,
        String title,
        boolean numeric,
        Function<R, String> text,
        Function<R, String> full,
        Function<R, @Nullable Object> raw,
        Comparator<R> order,
        double width,
        double minWidth,
        boolean grow,
        Function<R, CellTone> tone,
        Optional<Supplier<CellFace<R>>> face) {

    /// A column of words, set left, sorted without regard to case.
    public static <R> Column<R> text(String id, String title, Function<R, String> text) {
        Comparator<R> order = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        return new Column<>(
                id,
                title,
                false,
                text,
                text,
                text::apply,
                order,
                120,
                60,
                false,
                row -> CellTone.NORMAL,
                Optional.empty());
    }

    /// A column of counts or sizes, set right; zeros subtle.
    ///
    /// @param format how the figure reads, with its unit
    public static <R> Column<R> number(String id, String title, ToLongFunction<R> figure, LongFunction<String> format) {
        Function<R, String> text = row -> format.apply(figure.applyAsLong(row));
        return new Column<>(
                id,
                title,
                true,
                text,
                text,
                figure::applyAsLong,
                Comparator.comparingLong(figure),
                84,
                56,
                false,
                row -> figure.applyAsLong(row) == 0 ? CellTone.SUBTLE : CellTone.NORMAL,
                Optional.empty());
    }

    /// The same column with another preferred width.
    public Column<R> width(double px) {
        return new Column<>(id, title, numeric, text, full, raw, order, px, Math.min(px, minWidth), grow, tone, face);
    }

    /// The same column, taking the room the others leave, never less than `atLeast` px.
    public Column<R> growing(double atLeast) {
        return new Column<>(id, title, numeric, text, full, raw, order, atLeast, atLeast, true, tone, face);
    }

    public Column<R> toned(Function<R, CellTone> meaning) {
        return new Column<>(id, title, numeric, text, full, raw, order, width, minWidth, grow, meaning, face);
    }

    /// The same column, where the cell shows less than what is copied and exported.
    public Column<R> whole(Function<R, String> text) {
        return new Column<>(id, title, numeric, this.text, text, text::apply, order, width, minWidth, grow, tone, face);
    }

    public Column<R> exported(Function<R, @Nullable Object> figure) {
        return new Column<>(id, title, numeric, text, full, figure, order, width, minWidth, grow, tone, face);
    }

    public Column<R> ordered(Comparator<R> by) {
        return new Column<>(id, title, numeric, text, full, raw, by, width, minWidth, grow, tone, face);
    }

    public Column<R> faced(Supplier<CellFace<R>> made) {
        return new Column<>(id, title, numeric, text, full, raw, order, width, minWidth, grow, tone, Optional.of(made));
    }
}
