package io.lodekey.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lodekey.redis.RedisFailure.Connect;
import io.lodekey.redis.RedisFailure.Reason;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/// TLS against a real server that has it; skipped where no server here was built with it.
class TlsTest {
    @TempDir
    Path folder;

    private TestServer start(TestCertificates certificates) {
        return TestServers.each()
                .flatMap(binary -> tryStart(binary, certificates).stream())
                .findFirst()
                .orElseThrow(() -> new TestAbortedException("no redis-server here was built with TLS"));
    }

    private static Optional<TestServer> tryStart(TestServers.Binary binary, TestCertificates certificates) {
        try {
            return Optional.of(binary.start(
                    "tls-port", Integer.toString(TestServer.freePort()),
                    "tls-cert-file", certificates.certificate().toString(),
                    "tls-key-file", certificates.key().toString(),
                    "tls-ca-cert-file", certificates.certificate().toString(),
                    "tls-auth-clients", "no"));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static ServerTarget target(String host, TestServer server, boolean tls) {
        var at = new Topology.Standalone(new HostPort(host, server.port()));
        return ServerTarget.of(new ServerAddress(at, tls, 0, Optional.empty()), Duration.ofSeconds(5));
    }

    @Test
    void aTrustedCertificateWithTheRightNameConnectsAndIsDescribed() throws InterruptedException {
        var certificates = TestCertificates.in(folder, "ip:127.0.0.1");
        try (TestServer server = start(certificates);
                Session session =
                        Sessions.open(target("127.0.0.1", server, true), Optional.of(certificates.certificate()))) {
            assertThat(session.facts().tls()).isTrue();
            assertThat(session.facts().tlsDescription())
                    .hasValueSatisfying(description ->
                            assertThat(description).startsWith("TLSv1.").contains("Lodekey test server"));
            try (Lane lane = session.lane(session.nodes().getFirst())) {
                lane.send(java.util.List.of(Cmd.of("SET", "k", "v".repeat(100_000))));
            }
            session.walk(
                    WalkRequest.everything(),
                    window -> assertThat(window.bytes(0)).isGreaterThan(100_000));
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        var certificates = TestCertificates.in(folder, "dns:other.example");
        try (TestServer server = start(certificates)) {
            Connect failure = catchThrowableOfType(
                    Connect.class,
                    () -> Sessions.open(target("127.0.0.1", server, true), Optional.of(certificates.certificate())));
            assertThat(failure.reason()).isEqualTo(Reason.TLS_UNTRUSTED);
            assertThat(failure).hasMessageContaining("another host name");
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsRefused() {
        try (TestServer server = start(TestCertificates.in(folder, "ip:127.0.0.1"))) {
            Connect failure =
                    catchThrowableOfType(Connect.class, () -> Sessions.open(target("127.0.0.1", server, true)));
            assertThat(failure.reason()).isEqualTo(Reason.TLS_UNTRUSTED);
            assertThat(failure).hasMessageContaining("not trusted").hasMessageContaining("trust store");
        }
    }

    @Test
    void plainToATlsPortIsSaid() {
        try (TestServer server = start(TestCertificates.in(folder, "ip:127.0.0.1"))) {
            Connect failure =
                    catchThrowableOfType(Connect.class, () -> Sessions.open(target("127.0.0.1", server, false)));
            assertThat(failure.reason()).isEqualTo(Reason.PLAIN_TO_TLS);
            assertThat(failure).hasMessageContaining("rediss://");
        }
    }
}
