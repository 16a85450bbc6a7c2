package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Environment;
import io.lodekey.settings.ParsedAddress;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ProfileStore;
import io.lodekey.store.AuditEntry;
import io.lodekey.store.AuditLog;
import io.lodekey.store.AuditState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolsKillCommandTest {
    private final List<RawRedis> clients = new ArrayList<>();
    private TestServer server;
    private String uri;

    @TempDir
    Path root;

    @BeforeEach
    void startServer() {
        server = TestServers.any();
        uri = "redis://127.0.0.1:" + server.port();
        for (int i = 0; i < 4; i++) {
            named("entity-api:web-" + i + ":cache");
        }
        named("other");
    }

    @AfterEach
    void stopServer() {
        clients.forEach(RawRedis::close);
        server.close();
    }

    private RawRedis named(String name) {
        RawRedis client = RawRedis.connect(server.port());
        client.call("CLIENT", "SETNAME", name);
        clients.add(client);
        return client;
    }

    private CliRun kill(String... args) {
        List<String> all = new ArrayList<>(List.of("pools", "kill", "--uri", uri));
        all.addAll(List.of(args));
        return new CliRun(root).run(all.toArray(String[]::new));
    }

    private long left(String name) {
        return new String((byte[]) server.call("CLIENT", "LIST"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" name=" + name))
                .count();
    }

    private List<AuditEntry> audit() {
        try (AuditLog log = AuditLog.open(new CliRun(root).folders().data(), Clock.systemUTC())) {
            return log.list(10);
        }
    }

    @Test
    void aDryRunListsAndClosesNothing() {
        CliRun run = kill("--name", "entity-api", "--dry-run", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("clients")).hasSize(4);
        assertThat(left("entity-api")).isEqualTo(4);
        assertThat(audit()).isEmpty();
    }

    @Test
    void withoutYesNothingIsClosed() {
        CliRun run = kill("--name", "entity-api");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("nothing was changed", "--yes");
        assertThat(left("entity-api")).isEqualTo(4);
    }

    @Test
    void anApplicationIsClosedAndTheAuditSaysSo() {
        CliRun run = kill("--name", "entity-api", "--yes", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("killed").intValue()).isEqualTo(4);
        assertThat(run.json().path("clients")).allSatisfy(client -> {
            assertThat(client.path("outcome").textValue()).isEqualTo("killed");
        });
        assertThat(left("entity-api")).isZero();
        assertThat(left("other")).isEqualTo(1);
        assertThat(audit()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(AuditState.DONE);
            assertThat(entry.start().kind()).isEqualTo("kill-client");
            assertThat(entry.start().subject()).isEqualTo("entity-api, 4 connections");
            assertThat(entry.outcome()).isEqualTo("4 closed");
            assertThat(entry.start().change())
                    .isEqualTo(run.json().path("change").textValue());
        });
    }

    @Test
    void oneIsClosedByItsIdAndIsGoneAfterwards() {
        RawRedis victim = named("victim");
        String id = Long.toString((Long) victim.call("CLIENT", "ID"));

        assertThat(kill("--id", id, "--yes").out()).contains("1 closed");
        CliRun again = kill("--id", id, "--yes");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("There is no such connection");
    }

    @Test
    void lodekeysOwnConnectionsAreLeftAlone() {
        CliRun run = kill("--name", "lodekey", "--yes", "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.PART);
        assertThat(run.json().path("killed").intValue()).isZero();
        assertThat(run.json().path("kept").intValue()).isEqualTo(1);
        assertThat(run.err()).contains("own");
    }

    @Test
    void readOnlyRefusesBeforeAnythingIsSent() {
        CliRun run = kill("--name", "entity-api", "--yes", "--read-only");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("read-only");
        assertThat(left("entity-api")).isEqualTo(4);
    }

    @Test
    void whoMayNotKillIsToldTheRule() {
        server.call("ACL", "SETUSER", "viewer", "on", ">pw", "~*", "+@all", "-client|kill");
        CliRun run = new CliRun(root)
                .with("REDIS_PASSWORD", "pw")
                .run("pools", "kill", "--uri", "redis://viewer@127.0.0.1:" + server.port(), "--name", "other", "--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("+client|kill");
        assertThat(left("other")).isEqualTo(1);
        assertThat(audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(AuditState.FAILED));
    }

    @Test
    void aProductionProfileWantsItsName() throws Exception {
        ParsedAddress parsed = ParsedAddress.parse(uri, false);
        Profile profile = new Profile(
                "prod", Environment.PRODUCTION, parsed.address(), false, Optional.empty(), Optional.empty());
        new ProfileStore(new CliRun(root).folders().profiles()).save(List.of(profile));

        CliRun unnamed = new CliRun(root).run("pools", "kill", "--profile", "prod", "--name", "other", "--yes");
        assertThat(unnamed.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(unnamed.err()).contains("--confirm", "prod");
        assertThat(left("other")).isEqualTo(1);

        CliRun named = new CliRun(root)
                .run("pools", "kill", "--profile", "prod", "--name", "other", "--yes", "--confirm", "prod", "--json");
        assertThat(named.exitCode()).isZero();
        JsonNode json = named.json();
        assertThat(json.path("killed").intValue()).isEqualTo(1);
        assertThat(audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry.start().profile()).contains("prod"));
    }

    @Test
    void eitherANameOrAnIdIsWanted() {
        assertThat(kill("--yes").exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
        assertThat(kill("--name", "a", "--id", "4", "--yes").exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    }
}
