package io.lodekey.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    @Test
    void withoutVariablesThereAreDefaultsAndNoProfile() throws ConfigurationException {
        Configuration configuration = Configuration.of(Map.of("PATH", "/bin"));

        assertThat(configuration.behaviour()).isEqualTo(Behaviour.defaults());
        assertThat(configuration.environment()).isEmpty();
        assertThat(configuration.profileName()).isEmpty();
        assertThat(configuration.password()).isEmpty();
    }

    @Test
    void theDefaultsAreThoseOfTheProduct() {
        assertThat(Behaviour.defaults())
                .isEqualTo(new Behaviour(
                        50, true, true, 24, 100, false, 8090, "docpipe", 3, Duration.ofMinutes(5), Map.of()));
    }

    @Test
    void theConnectionVariablesMakeOneProfile() throws ConfigurationException {
        Configuration configuration = Configuration.of(Map.of(
                "REDIS_HOST", "redis-1",
                "REDIS_PORT", "6380",
                "REDIS_DB", "2",
                "REDIS_USERNAME", "ops",
                "REDIS_PASSWORD", "s3cret",
                "REDIS_SENTINEL_PASSWORD", "other",
                "REDIS_SSL", "true"));

        EnvironmentProfile environment = configuration.environment().orElseThrow();
        assertThat(environment.profile().name()).isEqualTo("environment");
        assertThat(environment.profile().address().text()).isEqualTo("rediss://ops@redis-1:6380/2");
        assertThat(environment.password().map(s -> new String(s.reveal()))).contains("s3cret");
        assertThat(environment.sentinelPassword().map(s -> new String(s.reveal())))
                .contains("other");
        assertThat(environment.toString()).doesNotContain("s3cret").doesNotContain("other");
    }

    @ParameterizedTest
    @CsvSource({
        "REDIS_PORT, 7000, redis://localhost:7000/0",
        "REDIS_DB, 3, redis://localhost:6379/3",
        "REDIS_HOST, ::1, redis://[::1]:6379/0",
        "REDIS_HOST, [::1], redis://[::1]:6379/0"
    })
    void aSingleConnectionVariableIsEnough(String name, String value, String expected) throws ConfigurationException {
        assertThat(Configuration.of(Map.of(name, value))
                        .environment()
                        .orElseThrow()
                        .profile()
                        .address()
                        .text())
                .isEqualTo(expected);
    }

    @Test
    void aPasswordAloneMakesNoProfile() throws ConfigurationException {
        Configuration configuration = Configuration.of(Map.of("REDIS_PASSWORD", "x"));

        assertThat(configuration.environment()).isEmpty();
        assertThat(configuration.password()).isPresent();
    }

    @Test
    void everyBehaviourVariableDoesWhatItSays() throws ConfigurationException {
        Map<String, String> env = new HashMap<>();
        env.put("REDIS_MAX_CONNECTIONS", "7");
        env.put("REDIS_ENABLE_OPTIMIZATION", "false");
        env.put("REDIS_CACHE_WARMING_ENABLED", "0");
        env.put("REDIS_CACHE_WARMING_HOURS", "48");
        env.put("REDIS_CACHE_WARMING_LIMIT", "5");
        env.put("REDIS_MONITOR_ENABLED", "Yes");
        env.put("REDIS_MONITOR_PORT", "8091");
        env.put("STREAM_PREFIX", "docs:eu");
        env.put("MAX_STREAM_RETRIES", "0");
        env.put("STREAM_MSG_IDLE_TIMEOUT_MS", "1500");
        env.put("REDIS_TTL_DOC_OCR_RESULT", "3600");

        assertThat(Configuration.of(env).behaviour())
                .isEqualTo(new Behaviour(
                        7,
                        false,
                        false,
                        48,
                        5,
                        true,
                        8091,
                        "docs:eu",
                        0,
                        Duration.ofMillis(1500),
                        Map.of("doc_ocr_result", Duration.ofHours(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "REDIS_HOST, redis://h",
        "REDIS_HOST, 'a,b'",
        "REDIS_HOST, h:6379",
        "REDIS_PORT, tcp://10.0.0.1:6379",
        "REDIS_PORT, 0",
        "REDIS_PORT, 65536",
        "REDIS_PORT, ' '",
        "REDIS_DB, -1",
        "REDIS_DB, 1.5",
        "REDIS_SSL, maybe",
        "REDIS_MAX_CONNECTIONS, 0",
        "REDIS_ENABLE_OPTIMIZATION, falsch",
        "REDIS_CACHE_WARMING_ENABLED, 2",
        "REDIS_CACHE_WARMING_HOURS, -24",
        "REDIS_CACHE_WARMING_LIMIT, many",
        "REDIS_MONITOR_ENABLED, enabled",
        "REDIS_MONITOR_PORT, 70000",
        "STREAM_PREFIX, 'a b'",
        "STREAM_PREFIX, 'a::b'",
        "STREAM_PREFIX, '{x}'",
        "MAX_STREAM_RETRIES, -1",
        "STREAM_MSG_IDLE_TIMEOUT_MS, 5s",
        "REDIS_TTL_DOC_STATE, 0",
        "REDIS_TTL_DOC_STATE, 1h",
        "REDIS_TTL_DOC_STATE, 99999999999999999999",
        "REDIS_TTL_, 60"
    })
    void whatDoesNotParseIsAnErrorThatNamesTheVariable(String name, String value) {
        ConfigurationException thrown =
                catchThrowableOfType(ConfigurationException.class, () -> Configuration.of(Map.of(name, value)));

        assertThat(thrown.problems()).singleElement().asString().startsWith(name + " must ");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNoValueIsRepeated() {
        assertThatThrownBy(() -> Configuration.of(Map.of("REDIS_PORT", "hunter2", "REDIS_DB", "hunter2")))
                .hasMessageContaining("REDIS_PORT")
                .hasMessageContaining("REDIS_DB")
                .message()
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REDIS_HOST", "REDIS_PORT", "REDIS_SSL", "REDIS_TTL_DOC_STATE", "LODEKEY_PROFILE"})
    void anEmptyVariableCountsAsNotSet(String name) throws ConfigurationException {
        Configuration configuration = Configuration.of(Map.of(name, ""));

        assertThat(configuration.environment()).isEmpty();
        assertThat(configuration.profileName()).isEmpty();
        assertThat(configuration.behaviour()).isEqualTo(Behaviour.defaults());
    }

    @Test
    void aProfileIsNamedByItsVariable() throws ConfigurationException {
        assertThat(Configuration.of(Map.of("LODEKEY_PROFILE", "staging")).profileName())
                .contains("staging");
    }
}
