package io.lodekey.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text that is asked for exists, and every text that exists is asked for.
class TextKeysTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEXTS = Path.of("src/main/resources");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile("\\btexts?(?:\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final String CASES = "."; // a literal that ends so is completed by the program

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(TEXTS)) {
            return all.filter(file -> file.endsWith("texts.properties")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextIsMissing(Path file) throws IOException {
        assertThat(missing(keys(file), sources(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextIsObsolete(Path file) throws IOException {
        assertThat(obsolete(keys(file), sources(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextIsAFormat(Path file) throws IOException {
        assertThat(load(file).values()).allSatisfy(text -> {
            assertThat(new MessageFormat(text.toString(), Locale.ROOT)).isNotNull();
            assertThat(text.toString().replace("''", ""))
                    .as("a plain apostrophe quotes")
                    .doesNotContain("'");
        });
    }

    @Test
    void badSamplesAreNoticed() {
        assertThat(missing(Set.of("a"), List.of("texts.get(\"b\")"))).containsExactly("b");
        assertThat(missing(Set.of("a"), List.of("texts.get(\"a\", x)"))).isEmpty();
        assertThat(obsolete(Set.of("a", "b"), List.of("texts.get(\"b\")"))).containsExactly("a");
        assertThat(obsolete(Set.of("tab.one"), List.of("texts.get(\"tab.\" + word)")))
                .isEmpty();
    }

    private static Set<String> missing(Set<String> keys, List<String> sources) {
        Set<String> asked = new TreeSet<>();
        sources.forEach(source -> {
            Matcher get = ASKED.matcher(source);
            while (get.find()) {
                asked.add(get.group(1));
            }
        });
        asked.removeAll(keys);
        return asked;
    }

    private static Set<String> obsolete(Set<String> keys, List<String> sources) {
        Set<String> literals = sources.stream()
                .flatMap(source -> LITERAL.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> literals.stream()
                        .noneMatch(
                                literal -> literal.endsWith(CASES) && literal.length() > 1 && key.startsWith(literal)))
                .filter(key -> literals.stream().noneMatch(literal -> completes(literal, key, literals)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A literal such as `.short` is put behind a key of its own.
    private static boolean completes(String literal, String key, Set<String> literals) {
        return literal.startsWith(CASES)
                && key.endsWith(literal)
                && literals.contains(key.substring(0, key.length() - literal.length()));
    }

    private static Set<String> keys(Path file) throws IOException {
        return load(file).stringPropertyNames();
    }

    private static Properties load(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    /// The classes of the package the texts belong to.
    private static List<String> sources(Path file) throws IOException {
        Path folder = JAVA.resolve(TEXTS.relativize(file.getParent()).toString());
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .map(TextKeysTest::read)
                    .toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
