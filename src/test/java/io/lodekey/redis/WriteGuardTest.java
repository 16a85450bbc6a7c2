package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Read-only mode, tried with every command that the server says it has.
class WriteGuardTest {
    /// Passed, and would make the connection useless for the next try.
    private static final Set<String> CHANGE_THE_CONNECTION = Set.of(
            "MONITOR",
            "SUBSCRIBE",
            "PSUBSCRIBE",
            "SSUBSCRIBE",
            "UNSUBSCRIBE",
            "PUNSUBSCRIBE",
            "SUNSUBSCRIBE",
            "QUIT",
            "MULTI",
            "EXEC",
            "DISCARD",
            "HELLO",
            "AUTH");

    /// A command or subcommand of the server's, with its flags.
    record Listed(List<String> words, Set<String> flags) {
        Cmd cmd() {
            var args = new ArrayList<>(words.subList(1, words.size()));
            args.addAll(List.of("k", "1", "2", "3"));
            return Cmd.of(words.getFirst(), args.toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void ofEveryCommandTheServerListsOnlyHarmlessOnesAreSentAndNothingChanges(TestServers.Binary binary) {
        try (TestServer server = binary.start();
                RawRedis raw = server.raw();
                Session session = Sessions.open(server.target().withReadOnly(true))) {
            raw.call("SET", "k", "v");
            List<Object> before = fingerprint(raw);
            var sent = new TreeSet<String>();
            for (Listed listed : listed(raw)) {
                if (isSent(session, listed)) {
                    sent.add(String.join("|", listed.words()));
                    assertThat(isHarmless(listed))
                            .as("%s %s", listed.words(), listed.flags())
                            .isTrue();
                }
            }
            assertThat(fingerprint(raw)).isEqualTo(before);
            assertThat(sent)
                    .contains("GET", "TYPE", "SCAN", "INFO", "PING", "DBSIZE", "XRANGE", "HSCAN")
                    .doesNotContain(
                            "SET",
                            "DEL",
                            "UNLINK",
                            "GETEX",
                            "GETDEL",
                            "GETSET",
                            "XACK",
                            "XREADGROUP",
                            "EVAL",
                            "EVALSHA",
                            "FCALL",
                            "PUBLISH",
                            "FLUSHALL",
                            "SHUTDOWN",
                            "DEBUG",
                            "SORT",
                            "BITFIELD",
                            "GEORADIUS",
                            "PFCOUNT",
                            "MIGRATE",
                            "RESTORE",
                            "COPY",
                            "SYNC",
                            "PSYNC",
                            "REPLICAOF",
                            "FAILOVER",
                            "SWAPDB",
                            "WATCH",
                            "RESET");
        }
    }

    /// Sends on a lane of its own where the command is allowed, so that its effect would be real.
    static boolean isSent(Session session, Listed listed) {
        try (Lane lane = session.lane(session.home("k".getBytes(UTF_8)))) {
            if (CHANGE_THE_CONNECTION.contains(listed.words().getFirst())) {
                return false;
            }
            lane.send(List.of(listed.cmd()));
            return true;
        } catch (RedisFailure.ReadOnlyRefused e) {
            assertThat(e.command()).isEqualTo(listed.words().getFirst());
            return false;
        }
    }

    static boolean isHarmless(Listed listed) {
        String sub = listed.words().size() > 1 ? listed.words().get(1) : "";
        return Harmless.lists(listed.words().getFirst(), sub)
                || (listed.flags().contains("readonly") && !listed.flags().contains("write"));
    }

    /// What a read-only session must leave as it is.
    private static List<Object> fingerprint(RawRedis raw) {
        return List.of(
                raw.info("persistence", "rdb_changes_since_last_save"),
                raw.info("stats", "expired_keys"),
                text(raw.call("CONFIG", "GET", "*")),
                text(raw.call("ACL", "LIST")),
                text(raw.call("GET", "k")),
                raw.call("DBSIZE"),
                raw.info("server", "process_id"));
    }

    static String text(Object answer) {
        return switch (answer) {
            case byte[] data -> new String(data, UTF_8);
            case List<?> items ->
                items.stream().map(WriteGuardTest::text).toList().toString();
            default -> String.valueOf(answer);
        };
    }

    static List<Listed> listed(RawRedis raw) {
        var all = new ArrayList<Listed>();
        for (Object entry : (List<?>) raw.call("COMMAND")) {
            add((List<?>) entry, all);
        }
        for (String container : List.of("CONFIG", "CLIENT", "SCRIPT", "MEMORY", "ACL", "SLOWLOG", "LATENCY")) {
            for (String sub : List.of(
                    "GET",
                    "SET",
                    "RESETSTAT",
                    "REWRITE",
                    "KILL",
                    "PAUSE",
                    "UNBLOCK",
                    "FLUSH",
                    "LOAD",
                    "PURGE",
                    "SETUSER",
                    "DELUSER",
                    "RESET",
                    "LIST",
                    "DRYRUN",
                    "SAVE",
                    "NO-EVICT")) {
                all.add(new Listed(List.of(container, sub), Set.of()));
            }
        }
        return all;
    }

    private static void add(List<?> entry, List<Listed> all) {
        String name = new String((byte[]) entry.get(0), UTF_8).toUpperCase(Locale.ROOT);
        var flags = new TreeSet<String>();
        ((List<?>) entry.get(2)).forEach(flag -> flags.add(text(flag)));
        all.add(new Listed(List.of(name.split("\\|")), flags));
        if (entry.size() > 9) {
            ((List<?>) entry.get(9)).forEach(sub -> add((List<?>) sub, all));
        }
    }

    @Test
    void aWindowWithOneRefusedCommandIsNotSentAtAll() {
        try (TestServer server = TestServers.any();
                Session session = Sessions.open(server.target().withReadOnly(true));
                Lane lane = session.lane(session.nodes().getFirst())) {
            assertThatThrownBy(() -> lane.send(List.of(Cmd.of("PING"), Cmd.of("SET", "a", "1"))))
                    .isInstanceOf(RedisFailure.ReadOnlyRefused.class)
                    .hasMessageContaining("read-only")
                    .hasMessageContaining("SET");
            assertThat(lane.send(List.of(Cmd.of("PING")))).containsExactly(new Reply.Status("PONG"));
        }
    }

    @Test
    void configGetPassesAndConfigSetDoesNot() {
        try (TestServer server = TestServers.any();
                Session session = Sessions.open(server.target().withReadOnly(true));
                Lane lane = session.lane(session.nodes().getFirst())) {
            assertThat(lane.send(List.of(Cmd.of("config", "get", "maxmemory"))).getFirst())
                    .isInstanceOf(Reply.Many.class);
            for (String sub : List.of("SET", "RESETSTAT", "REWRITE", "resetstat")) {
                assertThatThrownBy(() -> lane.send(List.of(Cmd.of("CONFIG", sub, "maxmemory", "0"))))
                        .isInstanceOf(RedisFailure.ReadOnlyRefused.class);
            }
        }
    }

    @Test
    void walkingReadingAKeyAndInfoWorkReadOnly() throws InterruptedException {
        try (TestServer server = TestServers.embedded();
                Session session = Sessions.open(server.target().withReadOnly(true))) {
            server.call("SET", "k", "v");
            assertThat(session.facts().readOnly()).isTrue();
            session.walk(
                    WalkRequest.everything(),
                    window -> assertThat(window.size()).isOne());
            assertThat(session.key("k".getBytes(UTF_8), 10).exists()).isTrue();
            assertThat(session.info(session.nodes().getFirst()).text("redis_version"))
                    .isPresent();
        }
    }

    @Test
    void aScanByTypeIsNeverSentInAnyMode() {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                Lane lane = session.lane(session.nodes().getFirst())) {
            assertThatThrownBy(() -> lane.send(List.of(Cmd.of("SCAN", "0", "TYPE", "string"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
