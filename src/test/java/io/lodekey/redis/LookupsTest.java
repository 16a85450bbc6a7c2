package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of look-ups against what servers really count.
class LookupsTest {
    private static final List<String> COMMANDS =
            """
            any TYPE k|any PTTL k|any TTL k|any OBJECT ENCODING k|any DUMP k|any EXISTS k k|any TOUCH k
            any MEMORY USAGE k|any COPY k k2|any RENAMENX k k3|any UNLINK k|any PEXPIRE k 100000|any PERSIST k
            any SCAN 0|any DBSIZE|any RANDOMKEY|any PING|any INFO stats|any CONFIG GET maxmemory
            string GET k|string STRLEN k|string GETRANGE k 0 10|string MGET k k|string SET k v|string SET k v GET
            string GETDEL k|string GETEX k|string APPEND k v|string SETNX k v|string PSETEX k 10000 v
            list LLEN k|list LRANGE k 0 10|list LRANGE k 5 6|list LINDEX k 0|list LPOP k|list RPUSH k a
            list LMOVE k k2 LEFT RIGHT|set SCARD k|set SMEMBERS k|set SSCAN k 0|set SSCAN k 0 COUNT 10
            set SISMEMBER k a|set SISMEMBER k z|set SADD k z|set SREM k z|set SPOP k
            zset ZCARD k|zset ZRANGE k 0 10 WITHSCORES|zset ZSCORE k a|zset ZSCORE k z|zset ZSCAN k 0
            zset ZADD k 1 a|zset ZREM k z|zset ZREMRANGEBYSCORE k 0 1
            hash HLEN k|hash HGET k f|hash HGET k nofield|hash HMGET k f g|hash HGETALL k|hash HSCAN k 0
            hash HEXISTS k nofield|hash HSET k f v|hash HDEL k nofield|hash HINCRBY k g 1
            stream XLEN k|stream XRANGE k - + COUNT 10|stream XRANGE k 9-9 +|stream XINFO STREAM k
            stream XINFO GROUPS k|stream XADD k * f v|stream XTRIM k MAXLEN 1\
            """.lines().flatMap(line -> Stream.of(line.strip().split("\\|"))).toList();

    private static final List<String> CASES = List.of("existing", "missing", "expired", "wrong");

    /// One command as it is sent, and the type it is meant for.
    private record Sample(String type, Cmd cmd) {
        static Sample of(String line) {
            String[] words = line.split(" ");
            return new Sample(
                    words[0], Cmd.of(words[1], Stream.of(words).skip(2).toArray(String[]::new)));
        }

        String[] words() {
            return Stream.concat(Stream.of(cmd.name()), cmd.args().stream().map(arg -> new String(arg, UTF_8)))
                    .toArray(String[]::new);
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void whatAReplyTellsIsWhatTheServerCounted(TestServers.Binary binary) {
        try (TestServer server = binary.start();
                Session session = server.open();
                Lane lane = session.lane(session.nodes().getFirst());
                RawRedis raw = server.raw()) {
            var lookups = new Lookups(session.facts().compatible());
            for (String line : COMMANDS) {
                Sample sample = Sample.of(line);
                for (String situation : CASES) {
                    prepare(raw, sample.type(), situation);
                    OwnTraffic before = counted(raw);
                    Reply reply = lane.send(List.of(sample.cmd())).getFirst();
                    OwnTraffic really = counted(raw).minus(before);
                    Lookups.Count count = lookups.of(sample.cmd(), reply);
                    if (count.told()) {
                        assertThat(new OwnTraffic(count.hits(), count.misses()))
                                .as("%s, %s key, answered %s", line, situation, reply)
                                .isEqualTo(really);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void inATransactionThatAsksTheTypeTheLedgerIsExactForEveryCommandOnThatKey(TestServers.Binary binary) {
        try (TestServer server = binary.start();
                Session session = server.open();
                Lane lane = session.lane(session.nodes().getFirst());
                RawRedis raw = server.raw()) {
            for (String line : COMMANDS) {
                Sample sample = Sample.of(line);
                if (List.of("MGET", "COPY").contains(sample.cmd().name())) {
                    continue; // several keys: the type of one does not tell for the others
                }
                for (String situation : CASES) {
                    prepare(raw, sample.type(), situation);
                    OwnTraffic before = counted(raw);
                    OwnTraffic ledgerBefore = session.ledger().total();
                    List<Reply> replies =
                            lane.send(List.of(Cmd.of("MULTI"), Cmd.of("TYPE", "k"), sample.cmd(), Cmd.of("EXEC")));
                    assertThat(session.ledger().total().minus(ledgerBefore))
                            .as("%s, %s key, answered %s", line, situation, replies)
                            .isEqualTo(counted(raw).minus(before));
                }
            }
            assertThat(session.ledger().exact()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void aScriptCountsLikeTheCommandsInIt(TestServers.Binary binary) {
        try (TestServer server = binary.start();
                Session session = server.open();
                RawRedis raw = server.raw()) {
            var lookups = new Lookups(session.facts().compatible());
            for (String line : COMMANDS) {
                Sample sample = Sample.of(line);
                for (String situation : CASES) {
                    prepare(raw, sample.type(), situation);
                    OwnTraffic before = counted(raw);
                    var call = new ArrayList<>(List.of("EVAL", "return redis.pcall(unpack(ARGV))", "0"));
                    call.addAll(List.of(sample.words()));
                    Reply reply = reply(raw.call(call.toArray(String[]::new)));
                    OwnTraffic really = counted(raw).minus(before);
                    Lookups.Count count = lookups.of(sample.cmd(), reply);
                    if (count.told()) {
                        assertThat(new OwnTraffic(count.hits(), count.misses()))
                                .as("%s in a script, %s key, answered %s", line, situation, reply)
                                .isEqualTo(really);
                    }
                }
            }
        }
    }

    @Test
    void aCommandTheTableDoesNotKnowMakesTheLedgerInexact() {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                Lane lane = session.lane(session.nodes().getFirst())) {
            assertThat(session.ledger().exact()).isTrue();
            lane.send(List.of(Cmd.of("BITCOUNT", "nothing")));
            assertThat(session.ledger().exact()).isFalse();
        }
    }

    private static void prepare(RawRedis raw, String type, String situation) {
        raw.call("FLUSHALL");
        switch (situation) {
            case "existing" -> raw.call(write(type.equals("any") ? "string" : type));
            case "expired" -> {
                raw.call(write(type.equals("any") ? "string" : type));
                raw.call("PEXPIRE", "k", "1");
                sleep();
            }
            case "wrong" -> raw.call(write(type.equals("string") || type.equals("any") ? "list" : "string"));
            default -> assertThat(situation).isEqualTo("missing");
        }
    }

    private static String[] write(String type) {
        return switch (type) {
            case "string" -> new String[] {"SET", "k", "v"};
            case "list" -> new String[] {"RPUSH", "k", "a", "b"};
            case "set" -> new String[] {"SADD", "k", "a", "b"};
            case "zset" -> new String[] {"ZADD", "k", "1", "a", "2", "b"};
            case "hash" -> new String[] {"HSET", "k", "f", "v"};
            default -> new String[] {"XADD", "k", "1-1", "f", "v"};
        };
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(3);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OwnTraffic counted(RawRedis raw) {
        return new OwnTraffic(raw.info("stats", "keyspace_hits"), raw.info("stats", "keyspace_misses"));
    }

    private static Reply reply(Object raw) {
        return switch (raw) {
            case null -> new Reply.Nil();
            case String error when error.startsWith("-") -> new Reply.Failed(error.substring(1));
            case String status -> new Reply.Status(status);
            case Long number -> new Reply.Number(number);
            case byte[] data -> new Reply.Bulk(data);
            case List<?> items ->
                new Reply.Many(items.stream().map(LookupsTest::reply).toList());
            default -> throw new IllegalArgumentException(raw.toString());
        };
    }
}
