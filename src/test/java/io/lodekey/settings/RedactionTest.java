package io.lodekey.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unmatched argument at index 1: 'redis://:hunter2@h'",
                "redis://u:hunter2@hunter2@h",
                "redis://:hunter2/x@h",
                "requirepass: hunter2",
                "password=hunter2, and more",
                "{\"password\": \"hunter2 with spaces\"}",
                "Token = hunter2"
            })
    void passwordsAreTakenOut(String text) {
        assertThat(Redaction.of(text)).doesNotContain("hunter2").contains("(hidden)");
    }

    @Test
    void otherTextStays() {
        String text = "scan of redis://ops@h:6379/0 by ops@example: 12 keys, passes: 3";

        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @Test
    void aSecretNeverShowsItself() {
        assertThat(Secret.of("hunter2").toString()).isEqualTo("(hidden)");
        assertThat(String.valueOf(java.util.Optional.of(Secret.of("hunter2")))).doesNotContain("hunter2");
    }
}
