package io.lodekey.migration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaException;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.keyspace.SchemaParameters;
import io.lodekey.redis.RawRedis;
import java.util.Map;
import java.util.TreeMap;

/// Keys with everything that makes renaming hard, and what must become of each, said by hand and not by the code under
/// test.
public final class OldKeyspace {
    /// A schema of its own, so that every type of value can move.
    public static final String SCHEMA = """
        name: everything
        families:
          - {id: thing, template: "new:{rest...}", type: any, ttl: any, role: cache}
          - {id: box, template: "box:{x}", type: hash, ttl: none or 1h, role: state}
          - {id: rate_openai, template: "rate:openai:{n}", type: zset, ttl: 1h, role: limit}
          - {id: lock, template: "locks:{x}", type: string, ttl: any, role: lock}
        legacyRules:
          - {from: "old:{rest...}", to: "new:{rest...}"}
          - {from: "older:{rest...}", to: "new:{rest...}"}
          - {from: "oldbox:{x}", to: "box:{x}", type: hash}
          - {from: "rate_limit:{service}:{name}", to: "rate:{service}:{name}", type: zset}
          - {from: "oldlock:{x}", to: "locks:{x}", held: true}
        legacyPatterns:
          - {template: "content:{hash}"}
        """;

    /// Old keys in conflict: two pairs that collide, three whose new name is taken, and a pair with theirs taken.
    public static final long CONFLICTING = 9;
    /// New names they want.
    public static final long CONFLICT_TARGETS = 6;

    private static final int MEMBERS = 400;
    private static final int MEGABYTE = 1 << 20;

    private final RawRedis raw;
    private final Map<String, String> moves = new TreeMap<>();

    /// Writes the keys.
    ///
    /// @param bulk so many plain ones more
    public OldKeyspace(RawRedis raw, int bulk) {
        this.raw = raw;
        everyType();
        oddNamesAndValues();
        conflicts();
        staying();
        for (int i = 0; i < bulk; i++) {
            raw.send("SET", "old:bulk:" + i, "value " + i, "PX", Integer.toString(3_600_000 + i));
            moves.put("old:bulk:" + i, "new:bulk:" + i);
            if (i % 1_000 == 999) {
                raw.flush();
            }
        }
        raw.flush();
    }

    public static Schema schema() {
        try {
            return SchemaLoader.parse(SCHEMA, "everything.yaml", SchemaParameters.defaults());
        } catch (SchemaException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What must move: old name to new, both as printed.
    public Map<String, String> moves() {
        return Map.copyOf(moves);
    }

    private void everyType() {
        moves("old:string", "string");
        raw.call("SET", "old:string", "text", "PX", "3600000");
        moves("old:list", "list");
        moves("old:set", "set");
        moves("old:intset", "intset");
        moves("old:zset", "zset");
        moves("old:hash", "hash");
        moves("old:stream", "stream");
        for (int i = 0; i < MEMBERS; i++) {
            raw.send("RPUSH", "old:list", "item " + i);
            raw.send("SADD", "old:set", "member " + i);
            raw.send("SADD", "old:intset", Integer.toString(i * 7));
            raw.send("ZADD", "old:zset", Double.toString(i / 3.0), "member " + i);
            raw.send("HSET", "old:hash", "field " + i, "value " + i);
            raw.send("XADD", "old:stream", (i + 1) + "-0", "n", Integer.toString(i));
        }
        raw.send("XGROUP", "CREATE", "old:stream", "readers", "0");
        raw.send("XREADGROUP", "GROUP", "readers", "one", "COUNT", "3", "STREAMS", "old:stream", ">");
        raw.send("PEXPIRE", "old:hash", "3599123");
        moves.put("oldbox:state", "box:state");
        raw.send("HSET", "oldbox:state", "a", "b");
        moves.put("rate_limit:openai:embed", "rate:openai:embed");
        raw.send("ZADD", "rate_limit:openai:embed", "1", "call");
        raw.send("PEXPIRE", "rate_limit:openai:embed", "1800777");
        raw.flush();
    }

    private void oddNamesAndValues() {
        byte[] binary = {0, (byte) 0xff, (byte) 0x80, '\r', '\n', 0x1b};
        raw.call("SET".getBytes(UTF_8), bytes("old:binary value"), binary);
        moves("old:binary value", "binary value");
        String name = new String(binary, ISO_8859_1);
        raw.call("SET".getBytes(UTF_8), ("old:" + name).getBytes(ISO_8859_1), bytes("v"));
        moves.put(
                KeyText.print(("old:" + name).getBytes(ISO_8859_1)),
                KeyText.print(("new:" + name).getBytes(ISO_8859_1)));
        for (String odd : new String[] {"empty", "*", "a[b]?\\c", "line\nbreak", "größe:東京", "{tag}:x", " "}) {
            raw.call("SET", "old:" + odd, odd.equals("empty") ? "" : odd);
            moves(KeyText.print(bytes("old:" + odd)), KeyText.print(bytes(odd)));
        }
        String long1 = "n".repeat(MEGABYTE);
        raw.call("SET", "old:" + long1, "named at length");
        moves("old:" + long1, long1);
        raw.call("SET", "old:long value", "v".repeat(MEGABYTE));
        moves("old:long value", "long value");
    }

    private void conflicts() {
        for (String both : new String[] {"both", "both of a type"}) {
            raw.call("SET", "old:" + both, "one", "PX", "60000000");
            raw.call(
                    both.equals("both")
                            ? new String[] {"SET", "older:" + both, "other"}
                            : new String[] {"RPUSH", "older:" + both, "other"});
        }
        raw.call("SET", "old:taken by the same", "same");
        raw.call("SET", "new:taken by the same", "same");
        raw.call("SADD", "old:taken by the same set", "a", "b", "c");
        raw.call("SADD", "new:taken by the same set", "c", "b", "a");
        raw.call("SET", "old:taken by another", "mine");
        raw.call("SET", "new:taken by another", "theirs", "PX", "7200000");
        raw.call("SET", "old:taken twice", "mine");
        raw.call("SET", "older:taken twice", "mine too");
        raw.call("RPUSH", "new:taken twice", "theirs");
    }

    private void staying() {
        raw.call("SET", "old:nearly gone", "soon", "PX", "400");
        raw.call("SET", "oldlock:held", "token");
        raw.call("SET", "oldlock:held shortly", "token", "PX", "60000");
        raw.call("SET", "oldbox:text", "not a hash");
        raw.call("ZADD", "rate_limit:azure:embed", "1", "call");
        raw.call("SET", "new:already", "in new form", "PX", "3600000");
        raw.call("SET", "old:", "nothing behind the colon");
        raw.call("SET", "old:x:", "a colon at the end");
        raw.call("SET", "content:0123abcd", "content-addressed");
        raw.call("SET", "hello", "unknown");
    }

    private void moves(String old, String rest) {
        moves.put(old, "new:" + rest);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
