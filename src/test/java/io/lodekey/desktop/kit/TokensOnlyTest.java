package io.lodekey.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Colours are named by tokens: figures stand in the two palette files and nowhere else.
class TokensOnlyTest {
    private static final Path JAVA = Path.of("src/main/java/io/lodekey/desktop");
    private static final Path SHEETS = Path.of("src/main/resources/io/lodekey/desktop");
    private static final Pattern FIGURE = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?)\\(");
    private static final Pattern NAMED = Pattern.compile(
            "Color\\.(?!TRANSPARENT\\b|web\\b|color\\b|class\\b)[A-Z_]+\\b|Paint\\.valueOf|Color\\.(?:rgb|hsb|gray)\\(");
    private static final Pattern WEB = Pattern.compile("Color\\.web\\(");
    private static final Pattern TOKEN = Pattern.compile("(?<![a-z0-9])-(?:color|lk)-[a-z0-9-]+");
    private static final Pattern OWN = Pattern.compile("(?m)(?:^|[{;])\\s*(-(?:color|lk)-[a-z0-9-]+)\\s*:");

    @Test
    void styleSheetsHoldNoFigures() {
        assertThat(sheets())
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(figures(read(file))).as("%s", file).isEmpty());
    }

    @Test
    void classesHoldNoColours() {
        assertThat(classes()).isNotEmpty().allSatisfy(file -> {
            String code = read(file).replaceAll("(?m)//.*$", "");
            assertThat(found(Pattern.compile("\"#[0-9a-fA-F]{3,8}\"|\"rgba?\\("), code))
                    .as("%s", file)
                    .isEmpty();
            assertThat(found(NAMED, code)).as("%s", file).isEmpty();
        });
    }

    @Test
    void onlyThePaletteReadsColours() {
        assertThat(classes().stream().filter(file -> WEB.matcher(read(file)).find()))
                .map(file -> file.getFileName().toString())
                .containsExactly("Palette.java");
    }

    @Test
    void everyTokenThatIsNamedExists() {
        Palette palette = new Palette(Mode.DARK);
        for (Path file : sheets()) {
            String sheet = read(file).replaceAll("(?s)/\\*.*?\\*/", "");
            Set<String> own = found(OWN, sheet).stream()
                    .map(text -> text.replaceAll("[\\s:{;]", ""))
                    .collect(java.util.stream.Collectors.toSet());
            Set<String> unknown = found(TOKEN, sheet.replaceAll("\\.[a-z-]*lk-[a-z0-9-]+", ""));
            unknown.removeAll(own);
            unknown.removeIf(token -> exists(palette, token) || LIBRARY.stream().anyMatch(token::startsWith));
            assertThat(unknown).as("%s", file).isEmpty();
        }
    }

    @Test
    void everyTokenThatAClassAsksForExists() {
        Palette palette = new Palette(Mode.DARK);
        Pattern literal = Pattern.compile("\"-(?:color|lk)-[a-z0-9-]+\"");
        assertThat(classes())
                .allSatisfy(file -> assertThat(found(literal, read(file)))
                        .allMatch(token -> exists(palette, token.replace("\"", ""))));
    }

    @Test
    void badSamplesAreNoticed() {
        assertThat(figures(".x { -fx-text-fill: #fff; }")).hasSize(1);
        assertThat(figures(".x { -fx-text-fill: rgba(1, 2, 3, 0.5); }")).hasSize(1);
        assertThat(figures(".x { -fx-text-fill: -color-fg-default; }")).isEmpty();
        assertThat(found(NAMED, "fill(Color.RED)")).hasSize(1);
        assertThat(found(NAMED, "fill(Color.TRANSPARENT)")).isEmpty();
    }

    /// Names that the library or our sheets set on the control they are used in.
    private static final List<String> LIBRARY = List.of(
            "-color-button-",
            "-color-input-",
            "-color-progress-",
            "-color-cell-",
            "-color-header-",
            "-color-link-",
            "-color-tab-",
            "-color-separator-",
            "-color-disclosure",
            "-lk-env");

    private static boolean exists(Palette palette, String token) {
        try {
            palette.color(token, Mode.LIGHT);
            palette.color(token, Mode.DARK);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<String> figures(String sheet) {
        return found(FIGURE, sheet.replaceAll("(?s)/\\*.*?\\*/", ""));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static List<Path> sheets() {
        return walk(SHEETS, ".css").stream()
                .filter(file -> !file.getFileName().toString().startsWith("palette-"))
                .toList();
    }

    private static List<Path> classes() {
        return walk(JAVA, ".java");
    }

    private static List<Path> walk(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
