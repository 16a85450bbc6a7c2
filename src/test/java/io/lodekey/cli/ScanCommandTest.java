package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Environment;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ProfileStore;
import io.lodekey.settings.ServerAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
    private static TestServer server;
    private static String uri;

    @TempDir
    Path root;

    @BeforeAll
    static void startServer() {
        server = TestServers.any();
        uri = "redis://127.0.0.1:" + server.port();
        try (RawRedis raw = server.raw()) {
            for (int i = 0; i < 30; i++) {
                raw.call("SET", "doc:ocr:u" + i, "x".repeat(100 + i), "EX", "3600");
            }
            raw.call("SET", "doc:ocr:forever", "x");
            raw.call("HSET", "doc:ocr:hash", "f", "v");
            raw.call("SET", "textract:result:u1", "x");
            raw.call("SET", "perf:a", "x");
            raw.call("SET", "hello:1", "x");
            raw.call("SET", "hello:2", "x");
            raw.call("SET", "doc:ocr:u1:too:long", "x");
            raw.call("ACL", "SETUSER", "part", "on", ">pw", "~doc:*", "+@all");
            raw.call("ACL", "SETUSER", "blind", "on", ">pw", "~*", "+@all", "-scan");
        }
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void jsonIsOneDocumentWithTheFieldsOfTheContract() {
        CliRun run = new CliRun(root).run("scan", "--uri", uri, "--json", "--top", "3");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode json = run.json();
        assertThat(json.path("keys").path("scanned").longValue()).isEqualTo(37);
        assertThat(json.path("keys").path("total").longValue()).isEqualTo(37);
        assertThat(json.path("keys").path("exact").booleanValue()).isTrue();
        assertThat(json.path("families").findValuesAsText("family")).contains("doc_ocr_result");
        assertThat(json.path("nonConformingTotal").longValue()).isEqualTo(3);
        assertThat(json.path("biggest")).hasSize(3);
        assertThat(json.path("unknown").path("keys").longValue()).isEqualTo(2);
        assertThat(json.path("legacy").findValuesAsText("rule")).contains("textract:result:{document_uuid}");
        assertThat(json.path("own").path("hits").longValue()).isPositive();
        assertThat(json.has("seconds")).isTrue();
    }

    @Test
    void globalOptionsStandBeforeOrAfterTheCommand() {
        CliRun before = new CliRun(root).run("--json", "--uri", uri, "scan");
        CliRun after = new CliRun(root).run("scan", "--json", "--uri=" + uri);

        assertThat(before.exitCode()).isZero();
        assertThat(after.exitCode()).isZero();
        assertThat(before.json().path("keys").path("scanned"))
                .isEqualTo(after.json().path("keys").path("scanned"));
    }

    @Test
    void textIsForPeople() {
        CliRun run = new CliRun(root).run("scan", "--uri", uri);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("127.0.0.1:" + server.port() + " · db 0 · Redis")
                .contains("exact  37 of 37 keys")
                .containsPattern("doc_ocr_result +32 ")
                .contains("textract:result:{document_uuid}")
                .contains("perf:{rest...}")
                .contains("hello")
                .contains("malformed")
                .contains("doc:ocr:u1:too:long")
                .contains("Lodekey's own look-ups")
                .doesNotContain("\u001b");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aTerminalGetsColoursAndALineOfProgressThatIsTakenAway() {
        CliRun run = new CliRun(root).onTerminal().run("scan", "--uri", uri);

        assertThat(run.out()).contains("\u001b[");
        assertThat(run.err()).startsWith("\rScanning, ").endsWith("\r\u001b[K");
    }

    @Test
    void aSampleIsScaledAndSaysSo() {
        CliRun run = new CliRun(root).run("scan", "--uri", uri, "--sample", "5");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("sampled").contains("≈ ").contains("95 % of keys");
    }

    @Test
    void aUserWhoSeesAPartOfTheKeysGetsThatPartAndExitCode1() {
        CliRun run = new CliRun(root).run("scan", "--uri", "redis://part:pw@127.0.0.1:" + server.port(), "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().path("keys").path("notPermitted").longValue()).isEqualTo(4);
        assertThat(run.err()).contains("may not look at 4 keys");
    }

    @Test
    void aUserWhoMayNotScanIsRefusedWithTheRuleThatIsMissing() {
        CliRun run = new CliRun(root).run("scan", "--uri", "redis://blind:pw@127.0.0.1:" + server.port());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("+scan");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aPasswordOnTheCommandLineDrawsAWarningOnStandardError() {
        CliRun run = new CliRun(root).run("scan", "--json", "--uri", "redis://part:pw@127.0.0.1:" + server.port());

        assertThat(run.err()).contains("REDIS_PASSWORD");
        assertThat(run.json().isObject()).isTrue();
    }

    @Test
    void thePasswordOfTheEnvironmentServes() {
        CliRun run = new CliRun(root)
                .with("REDIS_PASSWORD", "pw")
                .run("scan", "--json", "--uri", "redis://part@127.0.0.1:" + server.port());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("command line");
    }

    @Test
    void theConnectionVariablesAreAServerToo() {
        CliRun run = new CliRun(root)
                .with("REDIS_HOST", "127.0.0.1")
                .with("REDIS_PORT", String.valueOf(server.port()))
                .run("scan");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("environment · 127.0.0.1:" + server.port());
    }

    @Test
    void readOnlyAndGentleScanAsWell() {
        CliRun run = new CliRun(root).run("scan", "--gentle", "--read-only", "--uri", uri);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("gently");
    }

    @Test
    void aProductionProfileIsScannedGentlyAndTheOutputSaysSo() throws Exception {
        CliRun run = new CliRun(root);
        Files.createDirectories(run.folders().profiles().getParent());
        new ProfileStore(run.folders().profiles())
                .save(List.of(
                        profile("live", Environment.PRODUCTION, server.address()),
                        profile("try", Environment.STAGING, server.address())));

        assertThat(run.run("scan", "--profile", "live").out()).contains(" per s, gently) at ");
        assertThat(new CliRun(root).run("scan", "--profile", "try").out()).doesNotContain("gently");
        assertThat(new CliRun(root)
                        .run("scan", "--profile", "live", "--json")
                        .json()
                        .path("gentle")
                        .booleanValue())
                .isTrue();
    }

    private static Profile profile(String name, Environment environment, ServerAddress address) {
        return new Profile(name, environment, address, false, Optional.empty(), Optional.empty());
    }

    @Test
    void stateHoldsTheLogAndNoPassword() throws Exception {
        Path state = root.resolve("state");
        new CliRun(root)
                .run("scan", "--state", state.toString(), "--uri", "redis://part:hunter@127.0.0.1:" + server.port());
        new CliRun(root).run("scan", "--state", state.toString(), "--uri", uri);

        assertThat(state.resolve("logs/lodekey.log"))
                .content()
                .contains("scan of redis://")
                .doesNotContain("hunter");
    }
}
