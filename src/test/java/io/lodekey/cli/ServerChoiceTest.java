package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.settings.AddressException;
import io.lodekey.settings.Configuration;
import io.lodekey.settings.Environment;
import io.lodekey.settings.Folders;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ProfileStore;
import io.lodekey.settings.Secret;
import io.lodekey.settings.ServerAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ServerChoiceTest {
    private static final Map<String, String> SHELL =
            Map.of("REDIS_HOST", "left-over", "REDIS_PORT", "7777", "REDIS_USERNAME", "someone", "REDIS_DB", "9");

    @TempDir
    Path root;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void saveProfiles() throws Exception {
        new ProfileStore(Folders.under(root).profiles())
                .save(List.of(profile("production", "prod", true), profile("staging", "stage", false)));
    }

    @Test
    void theVariablesNeverChangeAnAddress() throws Exception {
        ChosenServer chosen = choose(SHELL, "--uri", "redis://asked").required();

        assertThat(chosen.target().address().text()).isEqualTo("redis://asked:6379/0");
        assertThat(chosen.profile().name()).isEqualTo("asked:6379");
    }

    @Test
    void theVariablesNeverChangeANamedProfile() throws Exception {
        ChosenServer chosen = choose(SHELL, "--profile", "production").required();

        assertThat(chosen.target().address().text()).isEqualTo("redis://prod:6379/0");
        assertThat(chosen.target().readOnly()).isTrue();
    }

    @Test
    void aProfileIsPickedByItsVariableBeforeTheConnectionVariables() throws Exception {
        Map<String, String> env = Map.of("REDIS_HOST", "left-over", "LODEKEY_PROFILE", "staging");

        assertThat(choose(env).required().profile().name()).isEqualTo("staging");
        assertThat(choose(env, "--profile", "production").required().profile().name())
                .isEqualTo("production");
        assertThat(choose(env, "--profile", "environment")
                        .required()
                        .target()
                        .address()
                        .text())
                .isEqualTo("redis://left-over:6379/0");
    }

    @Test
    void theConnectionVariablesServeWhenNothingElseIsNamed() throws Exception {
        ChosenServer chosen = choose(SHELL).required();

        assertThat(chosen.profile().name()).isEqualTo("environment");
        assertThat(chosen.target().address().text()).isEqualTo("redis://someone@left-over:7777/9");
    }

    @Test
    void nothingNamedIsNoServer() throws Exception {
        assertThat(choose(Map.of("REDIS_PASSWORD", "x")).named()).isEmpty();
        assertThatThrownBy(() -> choose(Map.of()).required())
                .isInstanceOf(BadArgument.class)
                .hasMessageContaining("--uri")
                .hasMessageContaining("REDIS_HOST");
    }

    @Test
    void aPasswordOnTheCommandLineDrawsAWarningAndIsUsed() throws Exception {
        ChosenServer chosen = choose(Map.of("REDIS_PASSWORD", "other"), "--uri", "redis://:s3cret@h")
                .required();

        assertThat(said).singleElement().asString().contains("REDIS_PASSWORD").doesNotContain("s3cret");
        assertThat(password(chosen)).contains("s3cret");
    }

    @Test
    void thePasswordVariableServesWhereThereIsNone() throws Exception {
        Map<String, String> env = Map.of("REDIS_PASSWORD", "s3cret", "REDIS_SENTINEL_PASSWORD", "watch");

        assertThat(password(choose(env, "--uri", "redis://h").required())).contains("s3cret");
        assertThat(password(choose(env, "--profile", "staging").required())).contains("s3cret");
        assertThat(choose(env, "--uri", "redis-sentinel://h#m")
                        .required()
                        .target()
                        .sentinelPassword())
                .isPresent();
        assertThat(said).isEmpty();
    }

    @Test
    void anUnknownProfileNamesTheKnownOnes() {
        assertThatThrownBy(() -> choose(Map.of(), "--profile", "stagin").required())
                .isInstanceOf(BadArgument.class)
                .hasMessageContaining("--profile")
                .hasMessageContaining("there are production, staging.");
        assertThatThrownBy(() -> choose(Map.of("LODEKEY_PROFILE", "x")).required())
                .isInstanceOf(BadArgument.class)
                .hasMessageStartingWith("LODEKEY_PROFILE");
    }

    @Test
    void readOnlyAndTimeoutOfTheCommandLineHold() throws Exception {
        ChosenServer chosen = choose(Map.of(), "--profile", "staging", "--read-only", "--timeout", "0.5")
                .required();

        assertThat(chosen.target().readOnly()).isTrue();
        assertThat(chosen.target().timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(choose(Map.of(), "--profile", "staging").required().target().timeout())
                .isEqualTo(Duration.ofSeconds(5));
    }

    private ServerChoice choose(Map<String, String> env, String... args) throws Exception {
        GlobalOptions options = new GlobalOptions();
        CommandSpec spec = CommandSpec.create();
        options.specs().forEach(spec::addOption);
        new CommandLine(spec).parseArgs(args);
        return new ServerChoice(options, Configuration.of(env), () -> Folders.under(root), said::add);
    }

    private static Optional<String> password(ChosenServer chosen) {
        return chosen.target().password().map(Secret::reveal).map(String::new);
    }

    private static Profile profile(String name, String host, boolean readOnly) throws AddressException {
        return new Profile(
                name,
                Environment.PRODUCTION,
                ServerAddress.standalone(new HostPort(host, 6379)),
                readOnly,
                Optional.empty(),
                Optional.empty());
    }
}
