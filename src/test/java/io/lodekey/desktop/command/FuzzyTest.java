package io.lodekey.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Command;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {
    @ParameterizedTest
    @CsvSource({
        "scan, Scan all keys, [Scan] all keys",
        "SCAN KEYS, Scan all keys, [Scan] all [keys]",
        "key sc, Scan all keys, [Sc]an all [key]s",
        "dor, Go to family doc_ocr_result, Go to family [do]c_ocr_[r]esult",
        "ocr, Go to family doc_ocr_result, Go to family doc_[ocr]_result",
        "sak, Scan all keys, [S]can [a]ll [k]eys",
        "ser, Conserve servers, Conserve [ser]vers",
        "rve, Conserve, Conse[rve]",
    })
    void marksWhatFits(String typed, String text, String marked) {
        assertThat(shown(typed, text)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"scn, Scan all keys", "keys zzz, Scan all keys", "yek, Scan all keys", "ak3, Scan all keys"})
    void strewnLettersFitNothing(String typed, String text) {
        assertThat(Fuzzy.match(typed, command(text, ""))).isEmpty();
    }

    @Test
    void withoutWordsEverythingFits() {
        assertThat(Fuzzy.match("  ", command("Scan", ""))).hasValueSatisfying(match -> {
            assertThat(match.score()).isZero();
            assertThat(match.pieces()).containsExactly(new Match.Piece("Scan", false));
        });
    }

    @Test
    void whatItIsAboutIsFoundTooButAfterItsText() {
        List<String> found =
                found("redis", List.of(command("Connect to staging", "redis-1:6379"), command("Redis", "")));

        assertThat(found).containsExactly("Redis", "Connect to staging");
    }

    @Test
    void aWordsBeginningGoesBeforeItsInsideAndBeforeJumping() {
        List<String> found = found(
                "pa",
                List.of(
                        command("Open a panel", ""),
                        command("Scan pairs apart", ""),
                        command("Compare", ""),
                        command("Pause", "")));

        assertThat(found).containsExactly("Pause", "Open a panel", "Scan pairs apart", "Compare");
    }

    private static List<String> found(String typed, List<Command> commands) {
        return commands.stream()
                .flatMap(command -> Fuzzy.match(typed, command).stream())
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .map(match -> match.command().text())
                .toList();
    }

    private static String shown(String typed, String text) {
        return Fuzzy.match(typed, command(text, "")).orElseThrow().pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static Command command(String text, String about) {
        return Command.of(text, text, about, "fth-key", () -> {});
    }
}
