package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command that a server lists is tried through a read-only session, on every topology: none changes anything,
/// and what may write never reaches a server, as the servers' own count of calls shows.
class ReadOnlyTest {
    @ParameterizedTest
    @MethodSource("io.lodekey.redis.Topologies#each")
    void noCommandTheServerListsChangesAnything(TestTopology topology) {
        fill(topology);
        List<TestServer> servers = Stream.concat(topology.primaries().stream(), topology.replicas().stream())
                .toList();
        try (Session session = Sessions.open(topology.target().withReadOnly(true));
                RawRedis home = topology.home("k").raw()) {
            List<WriteGuardTest.Listed> all = WriteGuardTest.listed(home);
            Set<String> writing = all.stream()
                    .filter(listed -> listed.flags().contains("write"))
                    .map(listed -> String.join("|", listed.words()).toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(writing).hasSizeGreaterThan(80).contains("set", "xack", "getex");
            List<Map<String, String>> before =
                    servers.stream().map(ReadOnlyTest::held).toList();
            List<Map<String, Long>> calls = calls(servers, writing);

            for (WriteGuardTest.Listed listed : all) {
                if (WriteGuardTest.isSent(session, listed)) {
                    assertThat(WriteGuardTest.isHarmless(listed))
                            .as("%s %s", listed.words(), listed.flags())
                            .isTrue();
                }
            }

            assertThat(servers.stream().map(ReadOnlyTest::held).toList()).isEqualTo(before);
            assertThat(calls(servers, writing)).isEqualTo(calls);
        }
    }

    private static void fill(TestTopology topology) {
        topology.call("SET", "k", "v", "PX", "6000000");
        topology.call("RPUSH", "list", "a", "b");
        topology.call("HSET", "hash", "f", "v");
        topology.call("ZADD", "zset", "1", "a");
        topology.call("XADD", "stream", "1-1", "f", "v");
        topology.primaries()
                .forEach(server -> server.call("WAIT", topology.replicas().isEmpty() ? "0" : "1", "2000"));
    }

    /// All keys with their content and expiry, the settings, the users.
    private static Map<String, String> held(TestServer server) {
        var all = new TreeMap<String, String>();
        try (RawRedis raw = server.raw()) {
            raw.call("READONLY");
            for (Object key : (List<?>) raw.call("KEYS", "*")) {
                String name = new String((byte[]) key, UTF_8);
                var content = new ArrayList<String>();
                content.add(java.util.Arrays.toString((byte[]) raw.call("DUMP", name)));
                content.add(String.valueOf((Long) raw.call("PTTL", name) >= 0));
                all.put(name, content.toString());
            }
            all.put("(settings)", WriteGuardTest.text(raw.call("CONFIG", "GET", "*")));
            all.put("(users)", WriteGuardTest.text(raw.call("ACL", "LIST")));
            all.put("(process)", String.valueOf(raw.info("server", "process_id")));
        }
        return all;
    }

    /// How often commands that write were called, refused or failed, server by server.
    private static List<Map<String, Long>> calls(List<TestServer> servers, Set<String> writing) {
        return servers.stream()
                .map(server -> {
                    String text = new String((byte[]) server.call("INFO", "commandstats"), UTF_8);
                    Map<String, Long> counts = new TreeMap<>();
                    text.lines().filter(line -> line.startsWith("cmdstat_")).forEach(line -> {
                        String name = line.substring("cmdstat_".length(), line.indexOf(':'));
                        if (writing.contains(name)) {
                            counts.put(name, sum(line));
                        }
                    });
                    return counts;
                })
                .toList();
    }

    private static long sum(String line) {
        return Stream.of("calls", "rejected_calls", "failed_calls")
                .mapToLong(field -> {
                    var found = java.util.regex.Pattern.compile("[:,]" + field + "=(\\d+)")
                            .matcher(line);
                    return found.find() ? Long.parseLong(found.group(1)) : 0;
                })
                .sum();
    }
}
