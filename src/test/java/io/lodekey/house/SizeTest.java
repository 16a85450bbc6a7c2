package io.lodekey.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds the size of a file and the names that say nothing.
class SizeTest {
    private static final int MOST_LINES = 400;
    private static final int MEDIAN_LINES = 110;
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Utils?|Manager|Helper|Impl)\\.java");

    @Test
    void noFileIsLongerThanTheLimit() {
        assertThat(Sources.all())
                .allSatisfy(file ->
                        assertThat(tooLong(Sources.read(file))).as("%s", file).isEmpty());
    }

    @Test
    void theMedianFileStaysSmall() {
        var lines = Sources.under(Sources.MAIN).stream()
                .map(file -> Sources.read(file).lines().count())
                .sorted()
                .toList();

        assertThat(lines.get(lines.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES);
    }

    @Test
    void namesSayWhatAClassDoes() {
        assertThat(Sources.all()).noneMatch(SizeTest::saysNothing);
    }

    @Test
    void badSamplesAreNoticed() {
        assertThat(tooLong("x\n".repeat(MOST_LINES + 1))).isPresent();
        assertThat(tooLong("x\n".repeat(MOST_LINES))).isEmpty();
        assertThat(List.of("KeyUtil", "KeyUtils", "KeyManager", "KeyHelper", "KeyImpl"))
                .allMatch(name -> saysNothing(Path.of(name + ".java")));
    }

    private static Optional<String> tooLong(String source) {
        var lines = source.lines().count();
        return lines > MOST_LINES ? Optional.of(lines + " lines, " + MOST_LINES + " at most") : Optional.empty();
    }

    private static boolean saysNothing(Path file) {
        return EMPTY_NAME.matcher(file.getFileName().toString()).matches();
    }
}
