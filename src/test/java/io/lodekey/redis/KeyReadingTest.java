package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.keyspace.KeyType;
import io.lodekey.settings.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyReadingTest {
    private static KeyReading read(Session session, String name) {
        return session.key(name.getBytes(UTF_8), 1_000_000);
    }

    private static List<String> texts(List<byte[]> items) {
        return items.stream().map(item -> new String(item, UTF_8)).toList();
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void everyTypeIsReadWithItsLengthAndTheLedgerIsExact(TestServers.Binary binary) {
        try (TestServer server = binary.start();
                Session session = server.open();
                RawRedis raw = server.raw()) {
            raw.call("SET", "string", "grün", "PX", "600000");
            raw.call("SET", "empty", "");
            raw.call("RPUSH", "list", "a", "b", "");
            raw.call("SADD", "set", "a");
            raw.call("ZADD", "zset", "1.5", "a", "inf", "b");
            raw.call("HSET", "hash", "f", "v");
            raw.call("XADD", "stream", "1-1", "f", "v");
            raw.call("XADD", "emptied", "1-1", "f", "v");
            raw.call("XDEL", "emptied", "1-1");

            KeyReading string = read(session, "string");
            assertThat(string.exists()).isTrue();
            assertThat(string.type()).isEqualTo(KeyType.STRING);
            assertThat(string.pttl()).isBetween(1L, 600_000L);
            assertThat(string.bytes()).isPositive();
            assertThat(string.length()).hasValue(5);
            assertThat(string.value()).isEqualTo(new KeyValue.Text("grün", false));
            assertThat(read(session, "empty").value()).isEqualTo(new KeyValue.Text("", false));
            assertThat(read(session, "list").value())
                    .isInstanceOfSatisfying(
                            KeyValue.ListItems.class,
                            list -> assertThat(texts(list.items())).containsExactly("a", "b", ""));
            assertThat(read(session, "set").value())
                    .isInstanceOfSatisfying(
                            KeyValue.SetMembers.class,
                            set -> assertThat(texts(set.members())).containsExactly("a"));
            assertThat(read(session, "zset").value())
                    .isInstanceOfSatisfying(
                            KeyValue.ZsetEntries.class,
                            zset -> assertThat(zset.entries())
                                    .extracting(KeyValue.Scored::score)
                                    .containsExactly(1.5, Double.POSITIVE_INFINITY));
            assertThat(read(session, "hash").value())
                    .isInstanceOfSatisfying(
                            KeyValue.HashFields.class,
                            hash -> assertThat(hash.fields()).hasSize(1));
            assertThat(read(session, "stream").value())
                    .isInstanceOfSatisfying(
                            KeyValue.StreamEntries.class,
                            stream ->
                                    assertThat(stream.entries().getFirst().id()).isEqualTo("1-1"));
            assertThat(read(session, "emptied").length()).hasValue(0);
            KeyReading missing = read(session, "missing");
            assertThat(missing.exists()).isFalse();
            assertThat(missing.value()).isInstanceOf(KeyValue.NotRead.class);

            InfoReading info = session.info(session.nodes().getFirst());
            assertThat(info.ownExact()).isTrue();
            assertThat(info.own())
                    .isEqualTo(new OwnTraffic(
                            info.number("keyspace_hits").orElseThrow(),
                            info.number("keyspace_misses").orElseThrow()));
        }
    }

    @Test
    void aStringThatIsNoTextComesAsBytes() {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                RawRedis raw = server.raw()) {
            raw.call("SET".getBytes(UTF_8), new byte[] {'b'}, new byte[] {(byte) 0xff, 0, 1});
            raw.call("SET", "control", "a\u0000b");
            assertThat(read(session, "b").value())
                    .isInstanceOfSatisfying(
                            KeyValue.Bytes.class,
                            bytes -> assertThat(bytes.data()).containsExactly(0xff, 0, 1));
            assertThat(read(session, "control").value()).isInstanceOf(KeyValue.Bytes.class);
        }
    }

    @Test
    void longValuesAreCutAndSayItAndACutCharacterIsNoDamage() {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                RawRedis raw = server.raw()) {
            raw.call("SET", "long", "ä".repeat(1_000));
            KeyReading reading = session.key("long".getBytes(UTF_8), 101);
            assertThat(reading.length()).hasValue(2_000);
            assertThat(reading.value()).isEqualTo(new KeyValue.Text("ä".repeat(50), true));
            for (int i = 0; i < 3_000; i++) {
                raw.send("SADD", "many", "member:" + i);
                raw.send("HSET", "fields", "f:" + i, "v");
                raw.send("RPUSH", "items", "i:" + i);
            }
            raw.flush();
            assertThat(read(session, "items").value()).isInstanceOfSatisfying(KeyValue.ListItems.class, list -> {
                assertThat(list.items()).hasSize(KeyValue.MAX_ITEMS);
                assertThat(list.truncated()).isTrue();
            });
            assertThat(read(session, "many").value()).isInstanceOfSatisfying(KeyValue.SetMembers.class, set -> {
                assertThat(set.members()).hasSizeBetween(1, KeyValue.MAX_ITEMS);
                assertThat(set.truncated()).isTrue();
            });
            assertThat(read(session, "fields").value().truncated()).isTrue();
            assertThat(session.key("items".getBytes(UTF_8), 20).value())
                    .isInstanceOfSatisfying(
                            KeyValue.ListItems.class,
                            list -> assertThat(list.items()).hasSizeBetween(1, 10));
        }
    }

    @Test
    void aUserWhoMayNotReadTheValueStillLearnsTheRest() {
        try (TestServer server = TestServers.embedded()) {
            server.call("SET", "k", "v");
            server.call("ACL", "SETUSER", "limited", "on", ">pw", "~*", "+@all", "-getrange", "-memory");
            ServerTarget target = ServerTarget.of(
                            server.address().withUser(Optional.of("limited")), Duration.ofSeconds(5))
                    .withPassword(Secret.of("pw"));
            try (Session session = Sessions.open(target)) {
                KeyReading reading = read(session, "k");
                assertThat(reading.type()).isEqualTo(KeyType.STRING);
                assertThat(reading.length()).hasValue(1);
                assertThat(reading.bytes()).isEqualTo(-1);
                assertThat(reading.value()).isInstanceOf(KeyValue.NotRead.class);
                InfoReading info = session.info(session.nodes().getFirst());
                assertThat(info.own().hits())
                        .isEqualTo(info.number("keyspace_hits").orElseThrow());
            }
        }
    }
}
