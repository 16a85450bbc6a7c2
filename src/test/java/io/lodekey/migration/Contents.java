package io.lodekey.migration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.KeyText;
import io.lodekey.redis.RawRedis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything a server holds, read without the code under test: for each name its type, when it ends, and its value in
/// a form in which equal values are equal texts.
public final class Contents {
    private Contents() {}

    /// @param expiresAt milliseconds since 1970, -1 for never; exact from 7.0 on, else to 2 ms
    public record Value(String type, long expiresAt, String value) {}

    public static Map<String, Value> of(RawRedis raw) {
        Map<String, Value> contents = new TreeMap<>();
        String cursor = "0";
        do {
            List<?> reply = (List<?>) raw.call("SCAN", cursor, "COUNT", "1000");
            cursor = text(reply.get(0));
            for (Object name : (List<?>) reply.get(1)) {
                byte[] key = (byte[]) name;
                Value value = read(raw, key);
                if (value != null) {
                    contents.put(KeyText.print(key), value);
                }
            }
        } while (!cursor.equals("0"));
        return contents;
    }

    /// Null if it has gone.
    public static Value read(RawRedis raw, byte[] key) {
        String type = String.valueOf(raw.call(bytes("TYPE"), key));
        if (type.equals("none")) {
            return null;
        }
        String value =
                switch (type) {
                    case "string" -> shown(raw.call(bytes("GET"), key));
                    case "list" -> shown(raw.call(bytes("LRANGE"), key, bytes("0"), bytes("-1")));
                    case "set" -> sorted((List<?>) raw.call(bytes("SMEMBERS"), key), 1);
                    case "zset" -> shown(raw.call(bytes("ZRANGE"), key, bytes("0"), bytes("-1"), bytes("WITHSCORES")));
                    case "hash" -> sorted((List<?>) raw.call(bytes("HGETALL"), key), 2);
                    default ->
                        shown(raw.call(bytes("XRANGE"), key, bytes("-"), bytes("+")))
                                + shown(raw.call(bytes("XINFO"), bytes("GROUPS"), key));
                };
        return new Value(type, expiresAt(raw, key), value);
    }

    private static long expiresAt(RawRedis raw, byte[] key) {
        Object exact = raw.call(bytes("PEXPIRETIME"), key);
        if (exact instanceof Long at) {
            return at;
        }
        raw.call("MULTI");
        raw.call("TIME");
        raw.call(bytes("PTTL"), key);
        List<?> reply = (List<?>) raw.call("EXEC");
        List<?> time = (List<?>) reply.get(0);
        long left = (Long) reply.get(1);
        return left < 0
                ? left
                : Long.parseLong(text(time.get(0))) * 1_000 + Long.parseLong(text(time.get(1))) / 1_000 + left;
    }

    private static String sorted(List<?> items, int step) {
        TreeSet<String> sorted = new TreeSet<>();
        for (int i = 0; i < items.size(); i += step) {
            sorted.add(shown(items.subList(i, i + step)));
        }
        return sorted.toString();
    }

    private static String shown(Object reply) {
        if (reply instanceof List<?> items) {
            List<String> texts = new ArrayList<>();
            items.forEach(item -> texts.add(shown(item)));
            return texts.toString();
        }
        return reply instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(reply);
    }

    private static String text(Object reply) {
        return new String((byte[]) reply, UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
