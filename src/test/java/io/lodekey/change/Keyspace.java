package io.lodekey.change;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.redis.RawRedis;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything a server holds, in a form that is equal if the keys, values and expiries are: read with another client
/// than the one under test.
final class Keyspace {
    private Keyspace() {}

    /// By name (as ISO 8859-1): value, and when it ends.
    static Map<String, String> of(RawRedis raw) {
        var keyspace = new TreeMap<String, String>();
        for (Object name : (List<?>) raw.call("KEYS", "*")) {
            byte[] key = (byte[]) name;
            if (!new String(key, ISO_8859_1).startsWith("lodekey:")) {
                keyspace.put(new String(key, ISO_8859_1), describe(raw, key));
            }
        }
        return keyspace;
    }

    private static String describe(RawRedis raw, byte[] key) {
        String type = (String) raw.call("TYPE".getBytes(UTF_8), key);
        Object value =
                switch (type) {
                    case "set" -> new TreeSet<>(words(raw.call("SMEMBERS".getBytes(UTF_8), key)));
                    case "hash" -> fields(words(raw.call("HGETALL".getBytes(UTF_8), key)));
                    default -> new String((byte[]) raw.call("DUMP".getBytes(UTF_8), key), ISO_8859_1).hashCode();
                };
        long left = (Long) raw.call("PTTL".getBytes(UTF_8), key);
        // to the second and a half: two readings on 6.2 are as far apart as they took
        long ends = left < 0 ? -1 : (System.currentTimeMillis() + left + 750) / 1_500;
        return type + " " + value + " " + ends;
    }

    private static Map<String, String> fields(List<String> words) {
        var fields = new TreeMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            fields.put(words.get(i), words.get(i + 1));
        }
        return fields;
    }

    private static List<String> words(Object items) {
        return ((List<?>) items)
                .stream().map(item -> new String((byte[]) item, ISO_8859_1)).toList();
    }
}
