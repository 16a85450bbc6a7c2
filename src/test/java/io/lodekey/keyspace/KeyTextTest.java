package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    @Test
    void readableTextIsPrintedAsItIs() {
        assertThat(KeyText.print("doc:ocr:grüße-東京-🔑 \"'".getBytes(UTF_8))).isEqualTo("doc:ocr:grüße-東京-🔑 \"'");
        assertThat(KeyText.print(new byte[0])).isEmpty();
    }

    @Test
    void otherBytesAndControlCharactersAndBackslashesAreEscaped() {
        assertThat(KeyText.print(new byte[] {'a', 0, '\n', 0x7f, (byte) 0xff, '\\', 'b'}))
                .isEqualTo("a\\x00\\x0a\\x7f\\xff\\\\b");
        assertThat(KeyText.print(new byte[] {(byte) 0xc3, 'a'})).isEqualTo("\\xc3a");
        assertThat(KeyText.print(new byte[] {'a', (byte) 0xe6, (byte) 0x9d})).isEqualTo("a\\xe6\\x9d");
    }

    @Test
    void overlongFormsAndHalvesOfCharactersAreBytesNotText() {
        assertThat(KeyText.print(new byte[] {(byte) 0xc0, (byte) 0x80})).isEqualTo("\\xc0\\x80");
        assertThat(KeyText.print(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}))
                .isEqualTo("\\xed\\xa0\\x80");
    }

    @Test
    void charactersThatBreakOrTurnTheLineAreEscaped() {
        assertThat(KeyText.print("a\u0085b\u2028c\u202ed\u2066".getBytes(UTF_8)))
                .isEqualTo("a\\xc2\\x85b\\xe2\\x80\\xa8c\\xe2\\x80\\xaed\\xe2\\x81\\xa6");
    }

    @Test
    void whatIsPrintedCanBeGivenBack() {
        var random = new Random(12);
        for (int i = 0; i < 50_000; i++) {
            byte[] name = new byte[random.nextInt(20)];
            random.nextBytes(name);
            isGivenBack(name);
        }
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 31) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                isGivenBack(Character.toString(point).getBytes(UTF_8));
            }
        }
    }

    /// Asks the assertion library only about what failed, which is much faster a million times.
    private static void isGivenBack(byte[] name) {
        byte[] back = KeyText.parse(KeyText.print(name));
        if (!Arrays.equals(back, name)) {
            assertThat(back).isEqualTo(name);
        }
    }

    @Test
    void namesOfAMegabyteOfAnyBytesArePrinted() {
        byte[] name = new byte[1 << 20];
        new Random(13).nextBytes(name);
        assertThat(KeyText.parse(KeyText.print(name))).isEqualTo(name);
    }

    @Test
    void escapesMayHaveUpperCaseDigits() {
        assertThat(KeyText.parse("\\xFF\\xfE")).isEqualTo(new byte[] {(byte) 0xff, (byte) 0xfe});
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\", "\\x", "\\x1", "\\xg0", "\\x+1"})
    void anEscapeThatIsNoneIsNamed(String escape) {
        assertThatThrownBy(() -> KeyText.parse("ab" + escape))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + escape + "' at character 3 is no escape");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> KeyText.parse("a\ud800"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half a character");
    }
}
