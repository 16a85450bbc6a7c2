package io.lodekey.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.Pace;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Secret;
import io.lodekey.settings.ServerAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scans of real servers.
class ServerScanTest {
    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void everyTypeAndEveryKindOfNameIsCountedForWhatItIs(TestServers.Binary binary) throws InterruptedException {
        try (TestServer server = binary.start();
                RawRedis raw = server.raw();
                Session session = server.open()) {
            raw.send("HSET", "doc:state:u1", "progress", "1");
            raw.send("SET", "doc:ocr:u1", "{}", "EX", "3600");
            raw.send("SET", "doc:ocr:u2", "{}");
            raw.send("RPUSH", "doc:ocr:u3", "wrong type");
            raw.send("RPUSH", "tasks:queue:ocr", "a", "b");
            raw.send("SADD", "workers:active", "w");
            raw.send("ZADD", "rate:openai:chat", "1", "x");
            raw.send("EXPIRE", "rate:openai:chat", "60");
            raw.send("XADD", "stream:ocr:pending", "*", "k", "v");
            raw.send("SET", "textract:result:u1", "{}");
            raw.send("SET", "perf:x:y", "1", "EX", "100000");
            raw.send("SET", "doc:ocr:", "malformed");
            raw.send("SET", "lodekey:run", "1");
            raw.send("SET", "mystery:1", "1");
            raw.send(utf8("SET"), new byte[] {0, (byte) 0xff, '\n', ':'}, utf8("1"));
            raw.send("SET", "", "empty name");
            raw.flush();

            var report = scan(session, ScanOptions.everything());
            assertThat(report.coverage().scanned()).isEqualTo(15);
            assertThat(report.coverage().total()).isEqualTo(15);
            assertThat(report.coverage().exact()).isTrue();
            assertThat(report.ownKeys()).isEqualTo(1);
            assertThat(report.family("doc_ocr_result").orElseThrow().keys()).isEqualTo(3);
            assertThat(report.conforming()).isEqualTo(6);
            assertThat(report.nonConforming().stream()
                            .collect(Collectors.toMap(key -> KeyText.print(key.key()), NonConforming::why)))
                    .containsOnlyKeys("doc:ocr:u2", "doc:ocr:u3", "doc:ocr:")
                    .containsEntry("doc:ocr:u2", Why.TTL)
                    .containsEntry("doc:ocr:u3", Why.TYPE)
                    .containsEntry("doc:ocr:", Why.MALFORMED);
            assertThat(report.legacyKeys()).isEqualTo(1);
            assertThat(report.legacyWithoutRuleKeys()).isEqualTo(1);
            assertThat(report.unknown().prefixes())
                    .extracting(PrefixCount::prefix)
                    .containsExactlyInAnyOrder("mystery", "\\x00\\xff\\x0a", "");
            assertThat(report.types())
                    .extracting(TypeCount::type)
                    .containsExactlyInAnyOrder(
                            KeyType.STRING, KeyType.LIST, KeyType.SET, KeyType.ZSET, KeyType.HASH, KeyType.STREAM);
            assertThat(report.ttl().expiring()).isEqualTo(3);
            assertThat(report.ttl().noExpiry()).isEqualTo(11);
            assertThat(report.bytes()).isPositive();
            assertThat(report.own().hits()).isEqualTo(30);
            assertThat(report.own().misses()).isZero();
        }
    }

    @Test
    void keysThatExpireMeanwhileAreCountedOnceOrGone() throws InterruptedException {
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw();
                Session session = server.open()) {
            for (int i = 0; i < 5_000; i++) {
                raw.send("SET", "doc:ocr:stays" + i, "{}", "EX", "3600");
                raw.send("SET", "doc:chunks:goes" + i, "{}", "PX", Integer.toString(1 + i / 20));
            }
            raw.flush();

            var report = scan(session, ScanOptions.everything());
            assertThat(report.family("doc_ocr_result").orElseThrow().keys()).isEqualTo(5_000);
            assertThat(report.nonConformingTotal()).isZero();
            assertThat(report.conforming()).isEqualTo(report.coverage().scanned());
            assertThat(report.family("doc_chunks").orElseThrow().keys()
                            + report.coverage().gone())
                    .isLessThanOrEqualTo(5_000);
            assertThat(report.coverage().exact()).isTrue();
        }
    }

    /// Each interval misses the truth once in twenty times. Fewer than 30 hits of 40 would come once in a million runs.
    @Test
    void intervalsOfASampleHoldTheTruth() throws InterruptedException {
        var sizes = new Random(11);
        var prefixes = List.of("doc:ocr:", "doc:chunks:", "doc:chunk_text:", "doc:cleaned_text:", "unknown:");
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw()) {
            for (int i = 0; i < 20_000; i++) {
                String name = prefixes.get(Math.min(4, sizes.nextInt(12) / 2)) + i;
                raw.send(
                        "SET",
                        name,
                        "x".repeat(sizes.nextInt(400)),
                        "EX",
                        Integer.toString(60 + sizes.nextInt(90_000)));
            }
            raw.flush();
            int held = 0;
            try (Session session = server.open()) {
                var whole = scan(session, ScanOptions.everything());
                for (int sample : List.of(500, 1_000, 2_000, 10_000)) {
                    held += held(whole, scan(session, ScanOptions.sampleOf(sample)), sample);
                }
            }
            assertThat(held).isBetween(30, 40);
        }
    }

    @Test
    void aBigSampleIsStillExactWhereThereAreFewerKeys() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            server.call("SET", "doc:ocr:u1", "{}");

            assertThat(scan(session, ScanOptions.sampleOf(1_000)).coverage().exact())
                    .isTrue();
            assertThat(scan(session, new ScanOptions(ScanOptions.everything().sample(), 5, Pace.GENTLE))
                            .keys())
                    .isEqualTo(1);
        }
    }

    @Test
    void anEmptyDatabaseIsExactlyNothing() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            var report = scan(session, ScanOptions.everything());

            assertThat(report.keys()).isZero();
            assertThat(report.coverage().total()).isZero();
            assertThat(report.coverage().share()).isEqualTo(1);
            assertThat(report.types()).isEmpty();
        }
    }

    @Test
    void onlyTheChosenDatabaseIsCounted() throws InterruptedException {
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw()) {
            raw.call("SET", "doc:ocr:u1", "{}");
            raw.call("SELECT", "3");
            raw.call("SET", "doc:ocr:u2", "{}");
            raw.call("SET", "doc:ocr:u3", "{}");
            var target = ServerTarget.of(server.address(3), Duration.ofSeconds(5));
            try (Session session = Sessions.open(target)) {
                assertThat(scan(session, ScanOptions.everything()).keys()).isEqualTo(2);
            }
        }
    }

    @Test
    void aUserWhoMayNotSeeAllGetsTheRestAndIsToldHowMuchIsMissing() throws InterruptedException {
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw()) {
            raw.call("SET", "doc:ocr:u1", "{}", "EX", "60");
            raw.call("SET", "secret:1", "x");
            raw.call("ACL", "SETUSER", "viewer", "on", ">pw", "~doc:*", "+@all", "-memory");
            var address = server.address();
            var viewer = new ServerTarget(
                    new ServerAddress(address.topology(), false, 0, Optional.of("viewer")),
                    Optional.of(new Secret("pw".toCharArray())),
                    Optional.empty(),
                    false,
                    Duration.ofSeconds(5),
                    "lodekey");
            try (Session session = Sessions.open(viewer)) {
                var report = scan(session, ScanOptions.everything());

                assertThat(report.coverage().total()).isEqualTo(2);
                assertThat(report.coverage().notPermitted()).isEqualTo(1);
                assertThat(report.coverage().exact()).isFalse();
                assertThat(report.coverage().share()).isEqualTo(0.5);
                assertThat(report.conforming()).isEqualTo(1);
                assertThat(report.unknown().keys()).isZero();
                assertThat(report.bytesUnknown()).isEqualTo(1);
                assertThat(report.bytes()).isZero();
            }
        }
    }

    private static int held(KeyspaceReport whole, KeyspaceReport sample, int wanted) {
        assertThat(sample.coverage().sampled()).isTrue();
        assertThat(sample.coverage().scanned()).isBetween((long) wanted, wanted * 5L / 4 + 100);
        var truths = new ArrayList<Boolean>();
        whole.families().stream().filter(count -> count.keys() > 0).forEach(truth -> {
            var estimate = sample.family(truth.family().id()).orElseThrow();
            truths.add(estimate.keysInterval().orElseThrow().contains(truth.keys()));
            truths.add(estimate.bytesInterval().orElseThrow().contains(truth.bytes()));
        });
        truths.add(sample.unknown()
                .keysInterval()
                .orElseThrow()
                .contains(whole.unknown().keys()));
        truths.add(sample.unknown()
                .bytesInterval()
                .orElseThrow()
                .contains(whole.unknown().bytes()));
        assertThat(truths).hasSize(10);
        return (int) truths.stream().filter(Boolean::booleanValue).count();
    }

    private static KeyspaceReport scan(Session session, ScanOptions options) throws InterruptedException {
        return new KeyspaceScan(session, SchemaLoader.bundled(), options, Clock.systemUTC()).run(_ -> {});
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
