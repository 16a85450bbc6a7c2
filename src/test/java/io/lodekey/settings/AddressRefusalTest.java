package io.lodekey.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRefusalTest {
    @ParameterizedTest
    @CsvSource({
        "'', does not begin with redis://",
        "localhost:6379, does not begin with redis://",
        "http://h:1, does not begin with redis://",
        "redis://, The host of the address is empty",
        "redis:///0, The host of the address is empty",
        "redis://h:notaport, The port of the host",
        "redis://h:, The port of the host",
        "redis://h:0, The port of the host",
        "redis://h:65536, The port of the host",
        "redis://h:99999999999, The port of the host",
        "redis://h:-1, The port of the host",
        "redis://h/x, The database",
        "redis://h/-1, The database",
        "redis://h/1/2, The database",
        "redis://h/9999999999, too large",
        "redis://h?timeout=1, options after a ?",
        "redis://h/0#m, '# part'",
        "redis-sentinel://h, name of the master",
        "redis-sentinel://h/0#, name of the master",
        "redis://a b, a space",
        "redis://::1:6379, IPv6 address in brackets",
        "redis://[::1, does not close it",
        "redis://[::1]x, The port of the host",
        "redis://[::g]:1, not an IPv6 address",
        "redis://[1.2.3.4]:1, not an IPv6 address",
        "redis://1.2.3.999, not an IPv4 address",
        "redis://under$score, neither a host name",
        "redis://-h, neither a host name",
        "'redis://a,,b', Host 2 of the address is empty",
        "'redis://a:1,b:x', The port of host 2",
        "redis://:p%4@h, In the password of the address a %",
        "redis://u%zz@h, In the user of the address a %",
        "redis://:%ff@h, not UTF-8"
    })
    void whatIsWrongIsNamed(String uri, String expected) {
        assertThatThrownBy(() -> ParsedAddress.parse(uri, false))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining(expected)
                .hasMessageEndingWith(".");
    }

    @Test
    void sentinelsAreNoCluster() {
        assertThatThrownBy(() -> ParsedAddress.parse("redis-sentinel://h#m", true))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining("Cluster");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:hunter2/x@h:6379",
                "redis://:hunter2#x@h",
                "redis://:hunter2?x@h",
                "redis://user:hunter2",
                "redis://:hunter2",
                "redis://hunter2:hunter2:6379",
                "redis://h/hunter2",
                "redis://:hunter2%@h",
                "redis://:hunter2@h:hunter2",
                "redis://:hunter2@[hunter2]",
                "redis://:hunter2@h h",
                "redis-sentinel://:hunter2@h",
                "redsi://:hunter2@h",
                "hunter2"
            })
    void noRefusalRepeatsAnythingOfTheAddress(String uri) {
        assertThatThrownBy(() -> ParsedAddress.parse(uri, false))
                .isInstanceOf(AddressException.class)
                .message()
                .doesNotContain("hunter");
    }

    @Test
    void aSlashInAPasswordIsSaidToNeedEncoding() {
        assertThatThrownBy(() -> ParsedAddress.parse("redis://:a/b@h", false)).hasMessageContaining("percent-encode");
    }

    /// Whatever is thrown at it, the answer is an address or a sentence, and the sentence is one of a few.
    @Test
    void randomTextNeverBreaksIt() {
        Random random = new Random(20_261_102);
        List<String> pieces = List.of(
                "redis", "s", "://", ":", "@", "/", "#", "?", "%", "%41", ",", "[", "]", "::1", "h", "6379", "é", " ",
                "\0", "secret");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "redis://" : "");
            for (int j = random.nextInt(10); j >= 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            Throwable thrown = catchThrowable(() -> ParsedAddress.parse(text.toString(), random.nextBoolean()));
            if (thrown != null) {
                assertThat(thrown).as(text.toString()).isInstanceOf(AddressException.class);
                assertThat(thrown.getMessage()).as(text.toString()).doesNotContain("secret");
            }
        }
    }
}
