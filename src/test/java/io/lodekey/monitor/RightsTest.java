package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.AclRules;
import io.lodekey.redis.Cmd;
import io.lodekey.redis.Node;
import io.lodekey.redis.RedisFailure;
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
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// With each right that a reading needs taken away, on each server there is: the rest is seen, the rule is told, and
/// exactly that rule brings it back.
class RightsTest {
    private static final Schema SCHEMA = SchemaLoader.bundled();
    private static final int KEYS = 20;

    /// A server whose user `u` may do everything but what the test takes away.
    private static final class Desk implements AutoCloseable {
        final TestServer server;
        final Session session;

        Desk(TestServers.Binary binary, boolean readOnly, String... rules) {
            server = binary.start();
            for (int i = 0; i < KEYS; i++) {
                server.call("SET", (i % 2 == 0 ? "doc:ocr:u" : "other:") + i, "v", "EX", "600");
            }
            allow("reset");
            allow("on", ">pw", "~*", "&*", "+@all");
            allow(rules);
            ServerAddress plain = server.address();
            var address = new ServerAddress(plain.topology(), false, 0, Optional.of("u"));
            session = Sessions.open(ServerTarget.of(address, Duration.ofSeconds(5))
                    .withPassword(Secret.of("pw"))
                    .withReadOnly(readOnly));
        }

        void allow(String... rules) {
            String[] command = Stream.concat(Stream.of("ACL", "SETUSER", "u"), Stream.of(rules))
                    .toArray(String[]::new);
            assertThat(server.call(command)).isEqualTo("OK");
        }

        KeyspaceReport scan() throws InterruptedException {
            return new KeyspaceScan(session, SCHEMA, ScanOptions.everything(), Clock.systemUTC()).run(update -> {});
        }

        Sampler sampler() {
            return new Sampler(session, Duration.ofSeconds(1), Clock.systemUTC());
        }

        @Override
        public void close() {
            session.close();
            server.close();
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aSampleWithoutInfoHasLatencyAndKeys(TestServers.Binary binary) {
        try (Desk desk = new Desk(binary, false, "-info");
                Sampler sampler = desk.sampler()) {
            Sample dark = sampler.once();
            assertThat(dark.answered()).isTrue();
            assertThat(dark.totals().keys()).hasValue(KEYS);
            assertThat(dark.totals().latency().p50()).isPresent();
            assertThat(dark.totals().memory().used()).isEmpty();
            assertThat(dark.off()).extracting(Off::part).containsExactly(Off.Part.FIGURES);

            desk.allow(dark.off().getFirst().rule());
            Sample live = sampler.once();
            assertThat(live.off()).isEmpty();
            assertThat(live.totals().memory().used()).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aSampleWithoutInfoDbsizeAndPingStillHasLatency(TestServers.Binary binary) {
        try (Desk desk = new Desk(binary, false, "-info", "-dbsize", "-ping");
                Sampler sampler = desk.sampler()) {
            Sample dark = sampler.once();
            assertThat(dark.answered()).isTrue();
            assertThat(dark.totals().latency().p50()).isPresent();
            assertThat(dark.off()).extracting(Off::command).containsExactly("INFO", "DBSIZE");

            dark.off().forEach(off -> desk.allow(off.rule()));
            assertThat(sampler.once().totals().keys()).hasValue(KEYS);
            assertThat(sampler.once().off()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void connectingAndScanningNeedNoMoreThanScanAndTheKeys(TestServers.Binary binary) throws InterruptedException {
        try (Desk desk = new Desk(binary, false, "-@all", "+scan", "+type", "+pttl", "+memory|usage")) {
            KeyspaceReport report = desk.scan();
            assertThat(report.keys()).isEqualTo(KEYS);
            assertThat(report.coverage().exact()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aScanWithoutMemoryUsageCountsAllAndKnowsNoSizes(TestServers.Binary binary) throws InterruptedException {
        comesBack(binary, "-memory", AclRules.run("MEMORY USAGE"), KeyspaceReport::bytesUnknown, KEYS);
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aScanWithoutPttlCountsAllAndKnowsNoExpiry(TestServers.Binary binary) throws InterruptedException {
        comesBack(binary, "-pttl", AclRules.run("PTTL"), KeyspaceReport::ttlUnknown, KEYS);
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aScanWithoutTypeCountsAllAndHoldsNoTypeAgainstAKey(TestServers.Binary binary) throws InterruptedException {
        try (Desk desk = new Desk(binary, false, "-type")) {
            desk.server.call("SET", "doc:state:u1", "a string where a hash belongs");
            KeyspaceReport report = desk.scan();
            assertThat(report.typesUnknown()).isEqualTo(KEYS + 1);
            assertThat(report.nonConformingTotal()).isZero();
            assertThat(report.coverage().notPermitted()).isZero();

            desk.allow(AclRules.run("TYPE"));
            assertThat(desk.scan().nonConformingTotal()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void keysOfOtherNamesAreCountedAsNotPermittedWhateverElseIsDenied(TestServers.Binary binary)
            throws InterruptedException {
        for (String also : List.of("+type", "-type", "-memory", "-pttl")) {
            try (Desk desk = new Desk(binary, false, "resetkeys", "~doc:*", also)) {
                KeyspaceReport report = desk.scan();
                assertThat(report.coverage().notPermitted()).as(also).isEqualTo(KEYS / 2);
                assertThat(report.keys()).isEqualTo(KEYS / 2);

                desk.allow(new AclRules(desk.session.facts().compatible()).readEveryKey());
                assertThat(desk.scan().coverage().notPermitted()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aScanWithoutDbsizeAndInfoEndsAndKnowsThenHowManyThereAre(TestServers.Binary binary)
            throws InterruptedException {
        try (Desk desk = new Desk(binary, false, "-dbsize", "-info")) {
            assertThat(desk.scan().coverage().total()).isEqualTo(KEYS);
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void withoutScanThereIsNoScanAndTheRuleIsTold(TestServers.Binary binary) throws InterruptedException {
        try (Desk desk = new Desk(binary, false, "-scan")) {
            RedisFailure.NotPermitted refused = catchThrowableOfType(RedisFailure.NotPermitted.class, desk::scan);
            assertThat(refused.rule()).isEqualTo("+scan");
            assertThat(refused).hasMessageContaining("+scan");

            desk.allow(refused.rule());
            assertThat(desk.scan().keys()).isEqualTo(KEYS);
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aSubcommandIsAskedForByItself(TestServers.Binary binary) {
        try (Desk desk = new Desk(binary, false, "-config")) {
            Node node = desk.session.nodes().getFirst();
            Cmd get = Cmd.of("CONFIG", "GET", "maxmemory");
            assertThat(desk.session.ask(node, List.of(get)).toString()).contains("NOPERM");

            desk.allow(AclRules.run("CONFIG GET"));
            assertThat(desk.session.ask(node, List.of(get)).toString()).doesNotContain("NOPERM");
            assertThat(desk.session
                            .ask(node, List.of(Cmd.of("CONFIG", "RESETSTAT")))
                            .toString())
                    .contains("NOPERM");
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aReadOnlySessionThatMayNotAskWhatReadsSendsTheClosedListOnly(TestServers.Binary binary)
            throws InterruptedException {
        try (Desk desk = new Desk(binary, true, "-command")) {
            Node node = desk.session.nodes().getFirst();
            assertThat(desk.session.info(node).text("redis_version")).isPresent();
            assertThatThrownBy(() -> desk.session.ask(node, List.of(Cmd.of("GET", "doc:ocr:u0"))))
                    .isInstanceOf(RedisFailure.ReadOnlyRefused.class);
            assertThatThrownBy(() -> desk.session.ask(node, List.of(Cmd.of("SET", "doc:ocr:u0", "x"))))
                    .isInstanceOf(RedisFailure.ReadOnlyRefused.class);
            RedisFailure.NotPermitted refused = catchThrowableOfType(RedisFailure.NotPermitted.class, desk::scan);
            assertThat(refused.rule()).isEqualTo("+command");

            desk.allow(refused.rule());
            ServerTarget again = ServerTarget.of(
                            new ServerAddress(desk.server.address().topology(), false, 0, Optional.of("u")),
                            Duration.ofSeconds(5))
                    .withPassword(Secret.of("pw"))
                    .withReadOnly(true);
            try (Session session = Sessions.open(again)) {
                session.walk(io.lodekey.redis.WalkRequest.everything(), window -> {});
            }
        }
    }

    private static void comesBack(
            TestServers.Binary binary, String denied, String rule, ToLongFunction<KeyspaceReport> missing, long keys)
            throws InterruptedException {
        try (Desk desk = new Desk(binary, false, denied)) {
            KeyspaceReport report = desk.scan();
            assertThat(report.keys()).isEqualTo(keys);
            assertThat(report.coverage().exact()).isTrue();
            assertThat(missing.applyAsLong(report)).isEqualTo(keys);

            desk.allow(rule);
            assertThat(missing.applyAsLong(desk.scan())).isZero();
        }
    }
}
