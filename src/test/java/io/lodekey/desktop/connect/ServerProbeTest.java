package io.lodekey.desktop.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.redis.TestTopology;
import io.lodekey.redis.Topologies;
import io.lodekey.settings.Secret;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerProbeTest {
    private final ServerProbe probe = new ServerProbe();

    @Test
    void aServerIsDescribed() throws Exception {
        try (TestServer server = TestServers.any("maxmemory", "100mb")) {
            server.call("SET", "doc:ocr:1", "x");

            Found found = probe.test(server.target());

            assertThat(found.keys()).hasValue(1);
            assertThat(found.memory().limit()).hasValue(100L << 20);
            assertThat(found.role()).contains(new Found.Standing(true, 0));
            assertThat(found.missing()).isEmpty();
        }
    }

    @Test
    void aClusterIsDescribedByAllItsPrimaries() throws Exception {
        TestTopology cluster = Topologies.cluster();
        cluster.fill("doc:ocr:", 300);

        Found found = probe.test(cluster.target());

        assertThat(found.keys()).hasValue(300);
        assertThat(found.role()).contains(new Found.Standing(true, 3, 3));
        assertThat(found.memory().used()).isPresent();
        assertThat(found.facts().mode()).isEqualTo("cluster");
        assertThat(found.missing()).isEmpty();
    }

    @Test
    void aMasterUnderSentinelIsDescribedWithItsReplicas() throws Exception {
        Found found = probe.test(Topologies.sentinel().target());

        assertThat(found.role()).contains(new Found.Standing(true, 2));
        assertThat(found.facts().mode()).isEqualTo("sentinel");
    }

    @Test
    void whatAUserMayNotSeeIsNamedWithItsRule() throws Exception {
        try (TestServer server = TestServers.any()) {
            server.call("SET", "doc:ocr:1", "x");
            server.call("ACL", "SETUSER", "watcher", "on", ">pw", "~*", "&*", "+@all", "-info", "-memory");

            ServerTarget target = new ServerTarget(
                    server.address().withUser(Optional.of("watcher")),
                    Optional.of(Secret.of("pw")),
                    Optional.empty(),
                    true,
                    Duration.ofSeconds(5),
                    ServerTarget.CLIENT_NAME);
            Found found = probe.test(target);

            assertThat(found.missing())
                    .extracting(Found.Missing::part)
                    .containsExactly(Found.Part.FIGURES, Found.Part.SIZES);
            assertThat(found.missing().getFirst().rule()).isEqualTo("+info");
            assertThat(found.keys()).hasValue(1);
        }
    }

    @Test
    void aClosedPortIsOneSentence() {
        ServerTarget nowhere = ServerTarget.of(
                io.lodekey.settings.ServerAddress.standalone(
                        new io.lodekey.settings.HostPort("127.0.0.1", TestServer.freePort())),
                Duration.ofSeconds(2));

        assertThatThrownBy(() -> probe.test(nowhere))
                .isInstanceOf(RedisFailure.Connect.class)
                .hasMessageContaining("127.0.0.1");
    }
}
