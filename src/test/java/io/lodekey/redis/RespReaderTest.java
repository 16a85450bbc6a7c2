package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RespReaderTest {
    private static final String REPLIES = "+OK\r\n"
            + "-ERR no\r\n"
            + ":-12\r\n"
            + "$5\r\n"
            + "he\r\n"
            + "o\r\n"
            + "$0\r\n\r\n"
            + "$-1\r\n"
            + "*-1\r\n"
            + "*0\r\n"
            + "*3\r\n"
            + ":1\r\n"
            + "*2\r\n"
            + "$1\r\n"
            + "a\r\n"
            + "*0\r\n"
            + "+x\r\n"
            + "*2\r\n"
            + "$1\r\n"
            + "0\r\n"
            + "*2\r\n"
            + "$1\r\n"
            + "k\r\n"
            + "$1\r\n"
            + "l\r\n";
    private static final String TOLD =
            "+OK; -ERR no; :-12; $he\r\no; $; nil; nil; *0; *3 :1 *2 $a *0 +x; *2 $0 *2 $k $l; ";

    /// Writes down what it is told.
    private static final class Notes implements ReplySink {
        private final List<String> words = new ArrayList<>();

        @Override
        public void status(byte[] data, int from, int length) {
            words.add("+" + new String(data, from, length, ISO_8859_1));
        }

        @Override
        public void error(byte[] data, int from, int length) {
            words.add("-" + new String(data, from, length, ISO_8859_1));
        }

        @Override
        public void number(long value) {
            words.add(":" + value);
        }

        @Override
        public void bulk(byte[] data, int from, int length) {
            words.add("$" + new String(data, from, length, ISO_8859_1));
        }

        @Override
        public void nil() {
            words.add("nil");
        }

        @Override
        public void array(int size) {
            words.add("*" + size);
        }

        @Override
        public void end() {
            words.add(";");
        }

        String text() {
            return String.join(" ", words).replace(" ;", ";") + " ";
        }
    }

    private static void append(RespReader reader, String bytes) {
        reader.append(Unpooled.copiedBuffer(bytes, ISO_8859_1));
    }

    @Test
    void readsEveryKindOfReply() {
        var reader = new RespReader();
        var notes = new Notes();
        append(reader, REPLIES);
        assertThat(reader.read(notes, 100)).isEqualTo(10);
        assertThat(notes.text()).isEqualTo(TOLD);
        assertThat(reader.isEmpty()).isTrue();
    }

    @Test
    void whereverTheBytesAreCutTheRepliesAreTheSame() {
        for (int size = 1; size < 8; size++) {
            var reader = new RespReader();
            var notes = new Notes();
            for (int i = 0; i < REPLIES.length(); i += size) {
                append(reader, REPLIES.substring(i, Math.min(REPLIES.length(), i + size)));
                reader.read(notes, 100);
            }
            assertThat(notes.text()).isEqualTo(TOLD);
        }
    }

    @Test
    void readsNoMoreRepliesThanAskedFor() {
        var reader = new RespReader();
        var notes = new Notes();
        append(reader, ":1\r\n:2\r\n:3\r\n");
        assertThat(reader.read(notes, 2)).isEqualTo(2);
        assertThat(notes.text()).isEqualTo(":1; :2; ");
        assertThat(reader.read(notes, 2)).isEqualTo(1);
    }

    @Test
    void bulksLargerThanTheBufferGrowIt() {
        var reader = new RespReader();
        var notes = new Notes();
        String large = "x".repeat(3_000_000);
        append(reader, "$3000000\r\n" + large.substring(0, 1_000_000));
        assertThat(reader.read(notes, 1)).isZero();
        append(reader, large.substring(1_000_000) + "\r\n:1\r\n");
        assertThat(reader.read(notes, 2)).isEqualTo(2);
        assertThat(notes.text().length()).isEqualTo("$".length() + large.length() + "; :1; ".length());
    }

    @Test
    void whatIsNotTheProtocolIsSaidAtTheFirstByte() {
        var reader = new RespReader();
        append(reader, "H");
        assertThatThrownBy(() -> reader.read(new Notes(), 1)).isInstanceOf(RespReader.NotTheProtocol.class);
    }

    @Test
    void numbersThatAreNoneAndLengthsBeyondBelievingAreNotTheProtocol() {
        for (String bad : List.of(":1x\r\n", "$99999999999\r\n", "*99999999999\r\n", "$x\r\n", "*1\r\n".repeat(40))) {
            var reader = new RespReader();
            append(reader, bad);
            assertThatThrownBy(() -> reader.read(new Notes(), 1)).as(bad).isInstanceOf(RespReader.NotTheProtocol.class);
        }
    }
}
