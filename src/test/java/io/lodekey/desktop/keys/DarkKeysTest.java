package io.lodekey.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Secret;
import io.lodekey.settings.ServerAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keys for a user without some right: what can be seen is, and the rule that is copied brings the rest back.
class DarkKeysTest {
    private final KeysDesk desk = new KeysDesk();

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void eachMissingRightIsNamedByTheRuleThatBringsItBack(TestServers.Binary binary) {
        for (String denied : List.of("-memory", "-pttl", "-type", "resetkeys")) {
            try (TestServer server = server(binary, denied);
                    Session session = session(server)) {
                KeysController keys = opened(session);
                keys.scan();
                KeysModel model = keys.model();
                assertThat(model.phase.get()).as(denied).isInstanceOf(Phase.Done.class);
                assertThat(model.notices).as(denied).hasSize(1);

                model.notices.getFirst().action().orElseThrow().run().run();
                assertThat(model.notices.getFirst().sentence()).contains(desk.copied.getLast());
                server.call("ACL", "SETUSER", "u", desk.copied.getLast());
                keys.scan();
                assertThat(model.notices).as(denied).isEmpty();
                assertThat(model.basis.get().chip()).contains("exact");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void withoutScanTheViewNamesTheRule(TestServers.Binary binary) {
        try (TestServer server = server(binary, "-scan");
                Session session = session(server)) {
            KeysController keys = opened(session);
            keys.activate();
            Phase.Failed failed = (Phase.Failed) keys.model().phase.get();
            assertThat(failed.rule()).contains("+scan");
            assertThat(keys.model().snapshot.get()).isEmpty();
            assertThat(keys.model().notices).isEmpty();

            server.call("ACL", "SETUSER", "u", failed.rule().orElseThrow());
            keys.readAgain();
            assertThat(keys.model().phase.get()).isInstanceOf(Phase.Done.class);
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void withoutDbsizeItIsAskedWhetherToScanAndTheScanTellsHowManyThereAre(TestServers.Binary binary) {
        try (TestServer server = server(binary, "-dbsize");
                Session session = session(server)) {
            KeysController keys = opened(session);
            keys.activate();
            assertThat(((Phase.Asking) keys.model().phase.get()).sentence()).contains("+dbsize");

            keys.scan();
            assertThat(keys.model().basis.get().chip()).contains("exact");
        }
    }

    private KeysController opened(Session session) {
        return desk.controller(
                new SameThreadBackground(), KeyspaceReader.of(session, FakeReports.SCHEMA, Clock.systemUTC()));
    }

    private static TestServer server(TestServers.Binary binary, String denied) {
        TestServer server = binary.start();
        server.call("SET", "doc:ocr:u1", "{}", "EX", "600");
        server.call("ACL", "SETUSER", "u", "on", ">pw", "~*", "&*", "+@all", denied);
        return server;
    }

    private static Session session(TestServer server) {
        var address = new ServerAddress(server.address().topology(), false, 0, Optional.of("u"));
        return Sessions.open(ServerTarget.of(address, Duration.ofSeconds(5)).withPassword(Secret.of("pw")));
    }
}
