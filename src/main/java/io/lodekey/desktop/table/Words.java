package io.lodekey.desktop.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a filter field means: every word typed occurs somewhere in the row, in any order and any case.
public final class Words {
    private Words() {}

    /// A blank filter passes everything.
    ///
    /// @param texts what of a row is searched
    public static <R> Predicate<R> filter(String typed, Function<R, List<String>> texts) {
        List<String> words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return row -> true;
        }
        return row -> {
            String text = texts.apply(row).stream()
                    .map(part -> part.toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("\n"));
            return words.stream().allMatch(text::contains);
        };
    }
}
