package io.lodekey.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Whether two keys of one type hold the same, by content: DUMP of a set or a hash is not canonical, and that
/// of a list or sorted set depends on how it grew.
final class SameValue {
    private SameValue() {}

    /// The read whose replies are compared.
    static Cmd question(KeyType type, byte[] name) {
        return switch (type) {
            case STRING -> read("GET", name);
            case LIST -> read("LRANGE", name, "0", "-1");
            case SET -> read("SMEMBERS", name);
            case ZSET -> read("ZRANGE", name, "0", "-1", "WITHSCORES");
            case HASH -> read("HGETALL", name);
            // groups and their pending entries are part of a stream, and only DUMP tells them
            case STREAM, OTHER -> read("DUMP", name);
        };
    }

    private static Cmd read(String command, byte[] name, String... rest) {
        List<byte[]> args = new ArrayList<>();
        args.add(name);
        for (String word : rest) {
            args.add(word.getBytes(UTF_8));
        }
        return new Cmd(command, args);
    }

    /// False as well when either could not be read.
    static boolean same(KeyType type, Reply one, Reply other) {
        return switch (one) {
            case Reply.Bulk(byte[] a) when other instanceof Reply.Bulk(byte[] b) -> java.util.Arrays.equals(a, b);
            case Reply.Many(var a)
            when other instanceof Reply.Many(var b) ->
                a.size() == b.size() && contents(type, a).equals(contents(type, b));
            default -> false;
        };
    }

    private static List<ByteBuffer> contents(KeyType type, List<Reply> items) {
        int step = type == KeyType.HASH ? 2 : 1;
        List<ByteBuffer> contents = new ArrayList<>(items.size() / step);
        for (int i = 0; i + step <= items.size(); i += step) {
            contents.add(step == 1 ? bytes(items.get(i)) : pair(bytes(items.get(i)), bytes(items.get(i + 1))));
        }
        if (type == KeyType.SET || type == KeyType.HASH) {
            contents.sort(null);
        }
        return contents;
    }

    private static ByteBuffer bytes(Reply item) {
        return ByteBuffer.wrap(item instanceof Reply.Bulk(byte[] data) ? data : new byte[0]);
    }

    /// Field and value, with the field's length between: no two pairs look alike.
    private static ByteBuffer pair(ByteBuffer field, ByteBuffer value) {
        return ByteBuffer.allocate(Integer.BYTES + field.remaining() + value.remaining())
                .putInt(field.remaining())
                .put(field)
                .put(value)
                .flip();
    }
}
