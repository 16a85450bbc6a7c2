package io.lodekey.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void everyWordHasToOccurSomewhere() {
        Predicate<String> filter = Words.filter(" OCR  res ", row -> List.of(row, "cache"));

        assertThat(filter.test("OCR result")).isTrue();
        assertThat(filter.test("OCR marker")).isFalse();
        assertThat(Words.<String>filter("cache ocr", row -> List.of(row, "cache"))
                        .test("ocr"))
                .isTrue();
    }

    @Test
    void aBlankFilterPassesEverything() {
        assertThat(Words.<String>filter("  ", List::of).test("anything")).isTrue();
    }

    @Test
    void aWordDoesNotRunOverFromOneTextIntoTheNext() {
        assertThat(Words.<String>filter("ab", row -> List.of("a", "b")).test(""))
                .isFalse();
    }
}
