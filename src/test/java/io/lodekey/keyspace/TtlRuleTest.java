package io.lodekey.keyspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TtlRuleTest {
    @ParameterizedTest
    @CsvSource({
        "7d, -1, false",
        "7d, 604800000, true",
        "7d, 604800001, false",
        "7d, 0, true",
        "none, -1, true",
        "none, 1, false",
        "none or 24h, -1, true",
        "none or 24h, 86400000, true",
        "none or 24h, 86400001, false",
        "any, -1, true",
        "any, 9223372036854775807, true",
        "400ms, 400, true",
        "400ms, 401, false",
        "5 min, 300000, true",
        "10s, 10001, false"
    })
    void keysConformWithinTheBoundOrWithoutExpiryWhereAllowed(String rule, long pttl, boolean conforms) {
        assertThat(TtlSyntax.read(rule).orElseThrow().conforms(pttl)).isEqualTo(conforms);
    }

    @ParameterizedTest
    @CsvSource({"0d", "-1d", "7", "7w", "d", "none or none", "none or", "9999999999d", "any or 7d"})
    void otherTextsAreNoRules(String text) {
        assertThat(TtlSyntax.read(text)).isEmpty();
    }

    @Test
    void aRuleThatNothingCouldMeetIsRefused() {
        assertThatThrownBy(() -> new TtlRule(false, OptionalLong.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TtlRule.atMost(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsOfTypesAreThoseOfRedis() {
        assertThat(KeyType.of("zset")).isEqualTo(KeyType.ZSET);
        assertThat(KeyType.of("ReJSON-RL")).isEqualTo(KeyType.OTHER);
        assertThat(KeyType.of("none")).isEqualTo(KeyType.OTHER);
        for (KeyType type : KeyType.values()) {
            assertThat(KeyType.of(type.word())).isEqualTo(type);
        }
    }

    @Test
    void onlyCachesMayBeCleared() {
        for (Role role : Role.values()) {
            assertThat(role.clearable()).isEqualTo(role == Role.CACHE);
        }
    }
}
