package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything that ends with 64 before any server is asked.
class BadArgumentsTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "nonsense, Unmatched argument",
        "tidy up, Unmatched argument",
        "scan --nonsense, Unknown option",
        "scan --sample 0, --sample",
        "scan --sample -5, --sample",
        "scan --sample many, --sample",
        "scan --sample, --sample",
        "scan --top -1, --top",
        "scan --top 10001, --top",
        "scan --timeout 0, --timeout",
        "scan --timeout 1e9, --timeout",
        "scan --timeout soon, --timeout",
        "monitor --interval 0, --interval",
        "monitor --interval 61, --interval",
        "monitor --interval 1.5, --interval",
        "monitor --count 0, --count",
        "key, A command is missing",
        "key get, Missing required parameter",
        "key name, Missing required parameter",
        "demo --keys 0, --keys",
        "demo --keys 1000000000, --keys",
        "demo --port 65536, --port",
        "demo --uri redis://h, its own server",
        "demo --profile x, its own server",
        "snapshot --uri redis://h, --out",
        "snapshot --uri redis://h --out o --view moon, There is no view moon; there are dashboard",
        "snapshot --uri redis://h --out o --theme pink, --theme is light or dark",
        "snapshot --uri redis://h --out o --theme system, --theme is light or dark",
        "snapshot --uri redis://h --out o --size 12, --size",
        "snapshot --uri redis://h --out o --size 10x10, --size",
        "snapshot --uri redis://h --out o --size 99999x99999, --size",
        "scan, No server is named",
        "scan --uri redis://h --profile p, not both",
        "scan --cluster, --cluster goes with --uri",
        "scan --profile p, there are no profiles yet",
        "scan --profile environment, names the profile environment",
        "scan --uri redis://h:notaport, The port of the host",
        "scan --uri localhost, does not begin with redis://",
        "scan --uri redis://h --schema missing.yaml, missing.yaml cannot be read (no such file",
        "--json, The desktop prints no JSON"
    })
    void areOneSentenceAndExitCode64(String line, String expected) {
        CliRun run = new CliRun(root).run(line.split(" "));

        assertThat(run.err()).contains(expected).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan redis://:hunter2@h",
                "redis://u:hunter2@h scan",
                "scan --uri redis://:hunter2/@h",
                "scan --uri redis://:hunter2@h:x",
                "scan --uri redis://u:hunter2",
                "--uri=redis://:hunter2@h --profile p scan"
            })
    void neverRepeatAPassword(String line) {
        CliRun run = new CliRun(root).run(line.split(" "));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).isNotEmpty().doesNotContain("hunter2");
    }

    @Test
    void aVariableThatDoesNotParseIsNamedWhateverTheCommand() {
        CliRun run = new CliRun(root)
                .with("REDIS_PORT", "tcp://10.0.0.1:6379")
                .with("REDIS_TTL_DOC_STATE", "1h")
                .run("key", "parse", "x");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("REDIS_PORT must be"),
                        line -> assertThat(line).startsWith("REDIS_TTL_DOC_STATE must be"));
    }

    @Test
    void aBoundForAFamilyThatIsNotThereIsNamed() {
        CliRun run = new CliRun(root).with("REDIS_TTL_NO_SUCH_FAMILY", "60").run("key", "parse", "x");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("no_such_family");
    }

    @Test
    void aBrokenSchemaIsSaidWithLinesAndBeforeAnyServer() throws Exception {
        Path schema = Files.writeString(root.resolve("own.yaml"), "families: 7\n");

        CliRun run = new CliRun(root).run("scan", "--uri", "redis://localhost:1", "--schema", schema.toString());

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).startsWith("The key schema cannot be used:").contains("own.yaml");
    }

    @Test
    void aBrokenProfileFileIsSetAsideAndSaid() throws Exception {
        CliRun run = new CliRun(root);
        Files.createDirectories(run.folders().config());
        Files.writeString(run.folders().profiles(), "{");

        run.run("scan", "--profile", "docs");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err())
                .contains("was set aside as profiles.json.broken-1")
                .contains("there are no profiles yet");
    }

    @Test
    void anArgumentThatBeginsWithAnAtIsAnArgument() {
        CliRun run = new CliRun(root).run("key", "parse", "@" + root.resolve("x"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("unknown to the schema");
    }
}
